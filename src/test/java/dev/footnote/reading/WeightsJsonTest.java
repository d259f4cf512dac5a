package dev.footnote.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WeightsJsonTest {

  @ParameterizedTest
  @EnumSource
  void theShippedWeightsAreThoseThatAreWritten(Weights.Basis basis) throws IOException {
    try (InputStream json = Weights.class.getResourceAsStream(Weights.RESOURCE)) {
      Map<Weights.Basis, Weights> written =
          new ObjectMapper().readValue(json, Weights.Fitted.class).weights();

      assertThat(Weights.shipped(basis)).isEqualTo(written.get(basis));
    }
  }
}

package dev.footnote.telegram.api;

import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** What the library's client does not tell of a call: its HTTP status, and how to end it. */
final class Exchange extends EventListener {

  private volatile @Nullable Call call;
  private volatile int status;

  @Override
  public void callStart(Call started) {
    call = started;
  }

  @Override
  public void responseHeadersEnd(Call answered, Response response) {
    status = response.code();
  }

  /** The status of the response; 0 if there was none. */
  int status() {
    return status;
  }

  void cancel() {
    Call started = call;
    if (started != null) {
      started.cancel();
    }
  }
}

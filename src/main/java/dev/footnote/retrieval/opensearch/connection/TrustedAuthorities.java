package dev.footnote.retrieval.opensearch.connection;

import dev.footnote.retrieval.IndexException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Whose certificates are believed. */
final class TrustedAuthorities {

  private TrustedAuthorities() {}

  /**
   * @param caFile certificates in PEM, which are trusted instead of those that Java trusts
   * @throws IndexException if the file holds none
   */
  static SSLContext context(Optional<Path> caFile) {
    try {
      if (caFile.isEmpty()) {
        return SSLContext.getDefault();
      }
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store(certificates(caFile.get())));
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IndexException("this Java cannot make TLS connections", e);
    }
  }

  private static Collection<? extends Certificate> certificates(Path file) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      Collection<? extends Certificate> certificates =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (certificates.isEmpty()) {
        throw new IndexException("index.ca-file holds no certificate: " + file);
      }
      return certificates;
    } catch (CertificateException e) {
      throw new IndexException("index.ca-file must hold certificates in PEM, but was " + file, e);
    } catch (IOException e) {
      throw new IndexException("index.ca-file cannot be read: " + file, e);
    }
  }

  private static KeyStore store(Collection<? extends Certificate> certificates)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    for (Certificate certificate : certificates) {
      store.setCertificateEntry("authority-" + store.size(), certificate);
    }
    return store;
  }
}

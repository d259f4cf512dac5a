package dev.footnote.retrieval.opensearch.connection;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** An authority made for one test run, by the JDK's keytool, and the certificates it gives. */
final class MadeAuthority {

  private static final String PASSWORD = "changeit";

  private final Path file;

  private MadeAuthority(Path file) {
    this.file = file;
  }

  static MadeAuthority make(Path file) throws IOException, InterruptedException {
    MadeAuthority authority = new MadeAuthority(file);
    authority.keytool("-alias", "ca", "-dname", "CN=" + file.getFileName(), "-ext", "bc:c");
    return authority;
  }

  /**
   * What a server shows.
   *
   * @param host whom the certificate is for, such as {@code ip:127.0.0.1}
   * @param further options of keytool
   */
  SSLContext server(String name, String host, String... further)
      throws IOException, GeneralSecurityException, InterruptedException {
    List<String> options = new ArrayList<>(List.of("-alias", name, "-dname", "CN=" + name));
    options.addAll(List.of("-ext", "san=" + host, "-signer", "ca"));
    Collections.addAll(options, further);
    keytool(options.toArray(String[]::new));
    KeyStore all = store();
    KeyStore own = KeyStore.getInstance("PKCS12");
    own.load(null, null);
    char[] password = PASSWORD.toCharArray();
    own.setKeyEntry(name, all.getKey(name, password), password, all.getCertificateChain(name));
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(own, password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  String pem() throws IOException, GeneralSecurityException {
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII))
            .encodeToString(store().getCertificate("ca").getEncoded())
        + "\n-----END CERTIFICATE-----\n";
  }

  private KeyStore store() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    return store;
  }

  private void keytool(String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-J-XX:TieredStopAtLevel=1", "-genkeypair", "-keyalg", "EC"));
    command.addAll(List.of("-keystore", file.toString(), "-storepass", PASSWORD));
    Collections.addAll(command, options);
    Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(keytool.getInputStream().readAllBytes(), UTF_8);
    if (keytool.waitFor() != 0) {
      throw new IOException("keytool: " + said);
    }
  }
}

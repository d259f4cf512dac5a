package dev.footnote.library.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicSocketsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.8.8.8",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "192.0.0.8",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "240.0.0.1",
        "::",
        "::1",
        "fe80::1",
        "fc00::1",
        "fd12:3456:789a::1",
        "ff02::1",
        "::ffff:10.0.0.1",
        "::127.0.0.1",
        "64:ff9b::a00:1",
        "2002:7f00:1::",
        "2001:db8::1",
        "2001::1"
      })
  void connectsToNoAddressOfThisNetworkOrForASpecialUse(String address) throws Exception {
    InetAddress special = InetAddress.getByName(address);

    assertThat(PublicSockets.isPublic(special)).isFalse();
    try (Socket socket = new PublicSockets().createSocket()) {
      assertThatThrownBy(() -> socket.connect(new InetSocketAddress(special, 9), 1000))
          .isInstanceOf(PrivateAddressException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "172.15.0.1",
        "172.32.0.1",
        "192.167.1.1",
        "100.63.0.1",
        "100.128.0.1",
        "2a00:1450:4001::200e",
        "2001:4860:4860::8888",
        "64:ff9b::808:808",
        "2002:808:808::1"
      })
  void takesAnyOtherForPublic(String address) throws Exception {
    assertThat(PublicSockets.isPublic(InetAddress.getByName(address))).isTrue();
  }

  @Test
  void noWayOfMakingASocketGetsAroundIt() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      PublicSockets sockets = new PublicSockets();
      InetAddress loopback = server.getInetAddress();
      int port = server.getLocalPort();

      assertThatThrownBy(() -> sockets.createSocket(loopback, port))
          .isInstanceOf(PrivateAddressException.class);
      assertThatThrownBy(() -> sockets.createSocket("localhost", port))
          .isInstanceOf(PrivateAddressException.class);
      assertThatThrownBy(() -> sockets.createSocket("localhost", port, loopback, 0))
          .isInstanceOf(PrivateAddressException.class);
    }
  }
}

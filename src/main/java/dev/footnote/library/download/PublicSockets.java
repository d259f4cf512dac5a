package dev.footnote.library.download;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Arrays;
import javax.net.SocketFactory;

/** Makes sockets that connect to servers on the internet and to nothing else. */
final class PublicSockets extends SocketFactory {

  @Override
  public Socket createSocket() {
    return new Socket() {
      @Override
      public void connect(SocketAddress endpoint, int timeout) throws IOException {
        if (!(endpoint instanceof InetSocketAddress server) || !isPublic(server.getAddress())) {
          throw endpoint instanceof InetSocketAddress server && server.getAddress() != null
              ? new PrivateAddressException(server.getAddress())
              : new IOException(endpoint + " is no server's address");
        }
        super.connect(endpoint, timeout);
      }
    };
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return createSocket(InetAddress.getByName(host), port);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    Socket socket = createSocket();
    socket.connect(new InetSocketAddress(host, port), 0);
    return socket;
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return createSocket(host, port);
  }

  /**
   * Whether an address may be a server's on the internet: none of this machine, its network, or for
   * a special use (IANA's registries of special-purpose addresses).
   */
  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    return switch (address) {
      case Inet4Address four -> isPublic(four.getAddress());
      case Inet6Address six -> isPublicV6(six.getAddress());
      default -> false;
    };
  }

  private static boolean isPublic(byte[] four) {
    int a = four[0] & 0xff;
    int b = four[1] & 0xff;
    int c = four[2] & 0xff;
    return !(a == 0
        || a >= 240
        || (a == 100 && b >= 64 && b < 128) // carriers' networks
        || (a == 192 && b == 0 && (c == 0 || c == 2))
        || (a == 198 && (b == 18 || b == 19 || (b == 51 && c == 100)))
        || (a == 203 && b == 0 && c == 113));
  }

  /** Only 2000::/3 is given out; a part of it leads to an address of version 4 within. */
  private static boolean isPublicV6(byte[] six) {
    int first = (six[0] & 0xff) << 8 | (six[1] & 0xff);
    int second = (six[2] & 0xff) << 8 | (six[3] & 0xff);
    if (first == 0x64 && second == 0xff9b) { // NAT64
      return isPublicWithin(six, 12);
    }
    if (first == 0x2002) { // 6to4
      return isPublicWithin(six, 2);
    }
    boolean isSpecial = first == 0x2001 && (second < 0x200 || second == 0xdb8);
    return first >> 13 == 1 && !isSpecial;
  }

  private static boolean isPublicWithin(byte[] six, int from) {
    try {
      return isPublic(InetAddress.getByAddress(Arrays.copyOfRange(six, from, from + 4)));
    } catch (java.net.UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }
}

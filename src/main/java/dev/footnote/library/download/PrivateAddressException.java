package dev.footnote.library.download;

import java.io.IOException;
import java.io.Serial;
import java.net.InetAddress;

/** An address that belongs to no server on the internet, which nobody should be led to. */
final class PrivateAddressException extends IOException {

  @Serial private static final long serialVersionUID = 1;

  PrivateAddressException(InetAddress address) {
    super(address.getHostAddress());
  }
}

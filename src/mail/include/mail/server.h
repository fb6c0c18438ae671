// SPDX-License-Identifier: Apache-2.0
// The mail server that mail is handed to (SMTP: RFC 5321, 6409).
#pragma once

#include "core/result.h"
#include "fields/errors.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>

namespace amity::mail {

enum class Starttls {
  required,  // nothing is said to a server that cannot, or whose certificate is not good
  never
};

struct Server {
  std::string url;  // "smtp://mail.example.org:587" or "smtps://mail.example.org:465"
  std::string from;
  std::string user{};  // empty: nobody signs in
  std::string password{};
  Starttls starttls{Starttls::required};
  std::filesystem::path ca_file{};  // empty: the system's authorities
  std::string returns{};            // "returns+{key}@example.org": where mails come back to; empty: to `from`
};

// As an operator writes them; all may be empty.
struct ServerTexts {
  std::string server{};
  std::string from{};
  std::string user{};
  std::filesystem::path password_file{};
  std::string starttls{};  // empty: required, and never on this machine itself
  std::filesystem::path ca_file{};
  std::string returns{};
  bool operator==(ServerTexts const&) const = default;
};
// The port is 587 for smtp:// and 465 for smtps:// where it is left out. Errors, all at once, at server, from, user,
// password_file, starttls, ca_file and returns: what is no address of a server or of mail, a file that cannot be read,
// a user without a password, and a password that would cross the network unencrypted.
fields::Checked<Server> read_server(ServerTexts const& texts);

struct Delivery {
  enum class Came {
    accepted,  // the server has taken it over
    refused,   // it said no for good: to the recipient or to the text (5xx)
    later,     // it was not handed over, and may be another time
    unclear    // the text was handed over, and no answer came
  };
  Came came{Came::later};
  bool of_recipient{};  // refused: it was the recipient, and not the text
  std::string reply;    // the server's last words, or why there are none; may name the recipient
  std::string reason;   // the same without personal values: "the mail server answered 450 to RCPT"
};

// Who a mail comes from and goes to on its way (RFC 5321); what comes back goes to `from`.
struct Envelope {
  std::string from;
  std::string to;
};

// A connection to the server, kept between mails. Used by one thread at a time.
class ServerConnection {
 public:
  explicit ServerConnection(Server server);
  ~ServerConnection();
  ServerConnection(ServerConnection const&) = delete;
  ServerConnection& operator=(ServerConnection const&) = delete;

  Server const& server() const;
  // Hands one mail to one recipient: a server that takes one of two recipients says the same as one that takes both.
  // `before_text` is asked when the server is ready for the text, and says whether it is to be handed over. Gives up
  // five minutes after it began, and where `stop` is requested before the text is handed over; once it is, it waits
  // twenty seconds more.
  Delivery deliver(Envelope const& envelope, std::string_view wire_text, std::function<bool()> const& before_text,
                   std::stop_token const& stop);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace amity::mail

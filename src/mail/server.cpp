// SPDX-License-Identifier: Apache-2.0
// The settings of a mail server, as an operator writes them.
#include "mail/server.h"

#include "mail/message.h"
#include "mail/returned.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>
#include <optional>

namespace amity::mail {
namespace {

using Findings = std::vector<fields::FieldError>;

constexpr int highest_port = 65535;

struct Address {
  std::string scheme;
  std::string host;
  std::string port;
};

bool is_port(std::string_view text) {
  int port = 0;
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
  return error == std::errc{} && end == text.data() + text.size() && port > 0 && port <= highest_port;
}

bool is_host(std::string_view text) {
  auto const bracketed = text.starts_with('[') && text.ends_with(']');
  if (bracketed) text = text.substr(1, text.size() - 2);
  return !text.empty() && std::ranges::all_of(text, [&](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' ||
           (bracketed && c == ':');
  });
}

std::optional<Address> address_of(std::string_view url) {
  for (auto const& [scheme, port] : {std::pair{"smtp", "587"}, std::pair{"smtps", "465"}}) {
    auto const begin = std::string(scheme) + "://";
    if (!url.starts_with(begin)) continue;
    auto rest = url.substr(begin.size());
    if (rest.ends_with('/')) rest.remove_suffix(1);
    auto const colon = rest.rfind(':');
    auto const has_port = colon != std::string_view::npos && rest.find(']', colon) == std::string_view::npos;
    auto const host = rest.substr(0, has_port ? colon : rest.size());
    auto const asked = has_port ? rest.substr(colon + 1) : std::string_view(port);
    if (!is_host(host) || !is_port(asked)) return std::nullopt;
    return Address{scheme, std::string(host), std::string(asked)};
  }
  return std::nullopt;
}

bool is_this_machine(std::string_view host) {
  return host == "localhost" || host == "[::1]" || host.starts_with("127.");
}

void add(Findings& found, std::string_view field, std::string message, std::string remedy) {
  found.push_back(
      fields::at_field({Errc::invalid, std::move(message), std::string(field), std::move(remedy)}, std::string(field)));
}

std::optional<std::string> text_of(std::filesystem::path const& file) {
  std::ifstream in;
  if (std::filesystem::is_regular_file(file)) in.open(file, std::ios::binary);
  if (!in.is_open()) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(in), {});
}

std::string password_in(std::filesystem::path const& file, Findings& found) {
  auto text = text_of(file);
  if (!text) {
    add(found, "password_file", "the file " + file.string() + " cannot be read",
        "a file with the password alone, which the user that Amity runs as may read");
    return {};
  }
  while (!text->empty() && (text->back() == '\n' || text->back() == '\r')) text->pop_back();
  if (text->empty() || text->find_first_of("\r\n\0") != std::string::npos)
    add(found, "password_file", "the file " + file.string() + " does not hold one password", "one line");
  return std::move(*text);
}

Starttls starttls_of(std::string const& text, std::optional<Address> const& address, Findings& found) {
  if (text.empty()) return address && is_this_machine(address->host) ? Starttls::never : Starttls::required;
  if (text != "required" && text != "never")
    add(found, "starttls", "\"" + text + "\" is not known here", "\"required\" or \"never\"");
  return text == "never" ? Starttls::never : Starttls::required;
}

void check_sign_in(ServerTexts const& texts, Server const& server, std::optional<Address> const& address,
                   Findings& found) {
  if (texts.user.empty() != texts.password_file.empty())
    add(found, texts.user.empty() ? "user" : "password_file", "a user and a password belong together",
        "both user and password_file, or neither");
  auto const is_plain = address && address->scheme == "smtp" && server.starttls == Starttls::never;
  if (!texts.user.empty() && is_plain && !is_this_machine(address->host))
    add(found, "starttls", "the password would go over the network for everybody to read",
        "starttls = \"required\", a server smtps://..., or one on this machine");
}

}  // namespace

fields::Checked<Server> read_server(ServerTexts const& texts) {
  Findings found;
  Server server;
  auto const address = address_of(texts.server);
  if (address)
    server.url = address->scheme + "://" + address->host + ":" + address->port;
  else
    add(found, "server", "\"" + texts.server + "\" is no address of a mail server",
        "smtp://mail.example.org:587 or smtps://mail.example.org:465");
  server.from = texts.from;
  if (!check_address(texts.from))
    add(found, "from", "\"" + texts.from + "\" is no address that mail can come from", "amity@example.org");
  server.returns = texts.returns;
  if (!texts.returns.empty())
    if (auto const checked = check_returns(texts.returns); !checked)
      found.push_back(fields::at_field(checked.error(), "returns"));
  server.user = texts.user;
  if (!texts.password_file.empty()) server.password = password_in(texts.password_file, found);
  server.starttls = starttls_of(texts.starttls, address, found);
  server.ca_file = texts.ca_file;
  if (!texts.ca_file.empty() && !text_of(texts.ca_file))
    add(found, "ca_file", "the file " + texts.ca_file.string() + " cannot be read", "certificates as PEM");
  check_sign_in(texts, server, address, found);
  if (!found.empty()) return fields::Refused{fields::Errors{std::move(found), 0}};
  return server;
}

}  // namespace amity::mail

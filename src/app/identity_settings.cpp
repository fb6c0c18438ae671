// SPDX-License-Identifier: Apache-2.0
#include "identity_settings.h"

#include "oidc/address.h"
#include "settings_file.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace amity::app {
namespace {

// What the button says: one text, or one for each language.
struct ButtonName {
  LocalText text;
};
constexpr std::size_t longest_name = 80;

}  // namespace
}  // namespace amity::app

template <>
struct amity::fields::Reads<amity::app::ButtonName> {
  struct Rules {
    Privacy privacy{Privacy::open};
  };
  static Reading<app::ButtonName> from(Node const& node, Format, Rules const&) {
    app::ButtonName name;
    auto const* object = std::get_if<Object>(&node.value);
    if (object == nullptr) {
      auto text = read_text(node, {.most = app::longest_name, .least = 1});
      if (!text) return Unread{text.error()};
      name.text.emplace("en", std::move(*text));  // to which every language falls back
      return name;
    }
    for (auto const& member : object->members) {
      auto text = read_text(member.node, {.most = app::longest_name, .least = 1});
      if (!text) return Unread{text.error()};
      if (std::ranges::find(interface_languages, member.name) == interface_languages.end())
        return Unread{{"unknown_word", "has a language that the pages have not", "zh, ja and en"}};
      name.text.emplace(member.name, std::move(*text));
    }
    return name;
  }
};

namespace amity::app {
namespace {

Result<std::string> parse_issuer(std::string_view text) {
  if (oidc::reach_of(text) != oidc::Reach::unsafe && text.find('?') == std::string_view::npos) return std::string(text);
  return fail(Errc::invalid, "an issuer is an https address without a query", {},
              "the provider's own, to the letter, such as https://id.example.org/realms/city");
}

constexpr std::string_view domain_word{"domain:"};

// The domain, or nothing where all who were invited are meant.
Result<std::string> parse_accept(std::string_view text) {
  if (text == "invited") return std::string{};
  auto const domain = text.starts_with(domain_word) ? text.substr(domain_word.size()) : std::string_view{};
  auto const is_plain = std::ranges::all_of(domain, [](char c) { return c > ' ' && c != '@' && c != ','; });
  if (domain.find('.') != std::string_view::npos && is_plain) return std::string(domain);
  return fail(Errc::invalid, "it is not known whose accounts are meant", {}, "invited, or domain:example.org");
}

Result<std::string> parse_prompt(std::string_view text) {
  constexpr std::array words{"login", "consent", "select_account"};
  if (std::ranges::find(words, text) != words.end()) return std::string(text);
  return fail(Errc::invalid, "a provider does not know this prompt", {}, "login, consent or select_account");
}

// One line, which the provider gave.
Result<std::string> secret_in(std::string const& file) {
  std::ifstream in;
  if (std::filesystem::is_regular_file(file)) in.open(file, std::ios::binary);
  if (!in.is_open())
    return fail(Errc::unavailable, "the file with the client's secret cannot be read", {},
                "a file that the user amity may read, with the secret and nothing else");
  std::string text(std::istreambuf_iterator<char>(in), {});
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.pop_back();
  auto const is_one_line = std::ranges::all_of(text, [](char c) { return c >= ' ' && c != '\x7f'; });
  if (!text.empty() && text.size() <= 1024 && is_one_line) return text;
  return fail(Errc::invalid, "the file with the client's secret has not one line of text", {},
              "the secret that the provider shows, and nothing else");
}

IdentityProviderSettings read_one(fields::Reader& in) {
  IdentityProviderSettings one;
  one.issuer = in.required<std::string>("issuer", parse_issuer, "https://id.example.org");
  one.client_id = in.required<std::string>("client_id", {.most = 255});
  if (auto const file = in.optional<std::string>("client_secret_file", {.most = 4096})) {
    if (auto secret = secret_in(*file))
      one.client_secret = std::move(*secret);
    else
      in.refuse("client_secret_file", secret.error());
  }
  one.name = in.required<ButtonName>("name").text;
  one.accepted_domain = in.optional<std::string>("accept", parse_accept, "invited, or domain:example.org").value_or("");
  one.prompt = in.optional<std::string>("prompt", parse_prompt, "login, consent or select_account").value_or("");
  if (in.optional<bool>("required").value_or(false)) one.passwords = server::SignInProvider::Passwords::recovery_only;
  in.reject_unknown();
  return one;
}

}  // namespace

std::vector<IdentityProviderSettings> read_identity_providers(fields::Reader& in, std::string const& origin) {
  using All = std::vector<IdentityProviderSettings>;
  auto all = in.optional_object("identity_provider", [](fields::Reader& offices) {
    All read;
    for (auto const office : offices.names()) {
      auto one = offices.object(office, read_one);
      one.office = office;
      read.push_back(std::move(one));
    }
    return read;
  });
  if (all && !all->empty() && oidc::reach_of(origin) == oidc::Reach::unsafe)
    in.refuse("identity_provider",
              Error{Errc::invalid, "signing in by an identity provider needs the public address of this instance",
                    "identity_provider", "origin = \"https://friends.example.org\", which the provider must know too"});
  return all.value_or(All{});
}

}  // namespace amity::app

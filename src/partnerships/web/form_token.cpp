// SPDX-License-Identifier: Apache-2.0
#include "form_token.h"

#include "partnerships/web/desk_routes.h"
#include "ui/messages.h"

#include <algorithm>
#include <array>
#include <optional>

namespace amity::partnerships::web {
namespace {

constexpr std::string_view form_begins{"<form "};
constexpr std::string_view is_posted{" method=\"post\""};
// Texts that are not shown again to who looks over a shoulder.
constexpr std::array secret_names{std::string_view{"present"}, std::string_view{"password"},
                                  std::string_view{"code"},    std::string_view{"token"},
                                  std::string_view{"secret"},  std::string_view{"credential"}};
// Where the words of a field are looked for: most forms call it after what it is of.
constexpr std::array field_words{"letter.", "task.", "people.", "office.", "office.source.", "field.", "comments."};

std::optional<int> hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return std::nullopt;
}

std::string decoded(std::string_view text) {
  constexpr int base = 16;
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    auto const high = text[i] == '%' && i + 2 < text.size() ? hex_digit(text[i + 1]) : std::nullopt;
    auto const low = high ? hex_digit(text[i + 2]) : std::nullopt;
    if (low) {
      out += static_cast<char>(*high * base + *low);
      i += 2;
    } else {
      out += text[i] == '+' ? ' ' : text[i];
    }
  }
  return out;
}

// f(name, value, pair) of each, as they were sent.
template <class F>
void each_pair(std::string_view body, F const& f) {
  while (!body.empty()) {
    auto const end = std::min(body.find('&'), body.size());
    auto const pair = body.substr(0, end);
    auto const equals = std::min(pair.find('='), pair.size());
    if (!pair.empty()) f(pair.substr(0, equals), pair.substr(std::min(equals + 1, pair.size())), pair);
    body.remove_prefix(std::min(end + 1, body.size()));
  }
}

// "Subject" of "title"; the name itself where no page has words for it. What takes arguments is no name of a field.
std::string label_of(ui::Localizer const& localizer, std::string const& name) {
  for (auto const* words : field_words)
    if (auto const key = words + name; ui::Messages::embedded().has(localizer.language(), key) &&
                                       ui::Messages::embedded().arguments(localizer.language(), key).empty())
      return localizer.text(key);
  return name;
}

bool is_hidden(std::string const& name) {
  return name.starts_with("seen.") || name == "content_hash" || name == "read_again";
}

}  // namespace

std::string with_form_tokens(std::string_view html, std::string_view token) {
  auto const field = "<input type=\"hidden\" name=\"" + std::string(accounts::form_token_name) + "\" value=\"" +
                     std::string(token) + "\">";
  std::string out;
  out.reserve(html.size() + 4 * field.size());
  for (auto at = html.find(form_begins); at != std::string_view::npos; at = html.find(form_begins)) {
    auto const end = html.find('>', at);
    if (end == std::string_view::npos) break;
    out += html.substr(0, end + 1);
    if (html.substr(at, end - at).find(is_posted) != std::string_view::npos) out += field;
    html.remove_prefix(end + 1);
  }
  return out += html;
}

OwnForm taken_apart(std::string_view body) {
  OwnForm form;
  each_pair(body, [&](std::string_view name, std::string_view value, std::string_view pair) {
    if (name == accounts::form_token_name) {
      form.token = decoded(value);
      return;
    }
    if (!form.body.empty()) form.body += '&';
    form.body += pair;
  });
  return form;
}

std::vector<std::pair<std::string, std::string>> form_pairs(std::string_view body) {
  std::vector<std::pair<std::string, std::string>> pairs;
  each_pair(body, [&](std::string_view name, std::string_view value, std::string_view) {
    pairs.emplace_back(decoded(name), decoded(value));
  });
  return pairs;
}

http::Response not_own_form(AtDesk const& at, std::string_view body) {
  accounts::tell_refused(at.desk.writing->doorkeeper, at.session.actor + " sent a form without its session's token",
                         at.request.client);
  FormPage page{at.localizer.text("office.not_own.title")};
  page.lead = at.localizer.text("office.not_own.lead");
  ui::Form form;
  form.id = "again";
  form.action = std::string(at.request.target);
  form.button = at.localizer.text("office.not_own.again");
  form.cancel = at.address("");
  for (auto& [name, value] : form_pairs(body)) {
    if (std::ranges::find(secret_names, name) != secret_names.end()) continue;
    if (is_hidden(name)) {
      form.hidden.emplace_back(name, value);
      continue;
    }
    ui::FormField field{.name = name, .label = label_of(at.localizer, name), .value = value, .required = true};
    constexpr std::size_t one_line = 60;
    if (value.size() > one_line || value.find('\n') != std::string::npos) field.is = ui::FormField::Is::lines;
    form.fields.push_back(std::move(field));
  }
  return form_page(at, page, form, 403);
}

}  // namespace amity::partnerships::web

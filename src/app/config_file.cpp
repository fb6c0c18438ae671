// SPDX-License-Identifier: Apache-2.0
#include "config_file.h"

#include "settings_file.h"

#include <algorithm>
#include <string_view>

namespace amity::app {
namespace {

// A value as an option takes it on the command line.
struct OptionText {
  std::string text;
};

}  // namespace
}  // namespace amity::app

template <>
struct amity::fields::Reads<amity::app::OptionText> {
  struct Rules {
    Privacy privacy{Privacy::open};
    bool is_text{};  // the option takes nothing but a text
  };
  static Reading<app::OptionText> from(Node const& node, Format, Rules const& rules) {
    if (rules.is_text) {
      auto text = read_text(node, {.most = 4096});
      if (!text) return Unread{text.error()};
      return app::OptionText{std::move(*text)};
    }
    if (std::holds_alternative<List>(node.value) || std::holds_alternative<Object>(node.value))
      return Unread{wrong_type(node, "single_value")};
    return app::OptionText{text_of(node)};
  }
};

namespace amity::app {
namespace {

void set_option(CLI::Option& option, std::string const& name, fields::Reader& in) {
  auto const given = in.optional<OptionText>(name, {.is_text = option.get_type_name() == "TEXT"});
  // What a flag or the environment has set stays.
  if (!given || option.count() > 0) return;
  try {
    option.add_result(given->text);
    option.run_callback();
  } catch (CLI::Error const& error) {
    in.refuse(name, Error{Errc::invalid, error.what()});
  }
}

constexpr std::string_view of_mail{"mail-"};
constexpr std::string_view of_documents{"documents-"};

// The options --mail-..., as the members of the table [mail]: --mail-password-file is password_file there.
void set_options_of(CLI::App& verb, std::string_view prefix, fields::Reader& in) {
  for (auto* option : verb.get_options())
    for (auto const& name : option->get_lnames()) {
      if (!name.starts_with(prefix)) continue;
      auto member = name.substr(prefix.size());
      std::ranges::replace(member, '-', '_');
      set_option(*option, member, in);
    }
  in.reject_unknown();
}

void read_table(CLI::App& verb, std::string_view prefix, fields::Reader& in) {
  auto const table = std::string(prefix.substr(0, prefix.size() - 1));
  (void)in.optional_object(table, [&](fields::Reader& inside) {
    set_options_of(verb, prefix, inside);
    return true;
  });
}

fields::Checked<void> fill_table_from_file(CLI::App& verb, std::string_view prefix, std::string const& file) {
  auto const source = read_settings(file);
  if (!source) return fields::Refused{source.error()};
  fields::Reader in(*source);
  read_table(verb, prefix, in);
  if (in.failed()) return fields::Refused{in.errors()};
  return {};
}

}  // namespace

fields::Checked<void> fill_from_file(CLI::App& verb, std::string const& file,
                                     std::function<void(fields::Reader&)> const& tables) {
  auto const source = read_settings(file);
  if (!source) return fields::Refused{source.error()};
  fields::Reader in(*source);
  for (auto* option : verb.get_options())
    for (auto const& name : option->get_lnames())
      if (name != "help" && name != "config" && !name.starts_with(of_mail) && !name.starts_with(of_documents))
        set_option(*option, name, in);
  read_table(verb, of_mail, in);
  read_table(verb, of_documents, in);
  if (tables) tables(in);
  in.reject_unknown();
  if (in.failed()) return fields::Refused{in.errors()};
  return {};
}

fields::Checked<void> fill_mail_from_file(CLI::App& verb, std::string const& file) {
  return fill_table_from_file(verb, of_mail, file);
}
fields::Checked<void> fill_documents_from_file(CLI::App& verb, std::string const& file) {
  return fill_table_from_file(verb, of_documents, file);
}

}  // namespace amity::app

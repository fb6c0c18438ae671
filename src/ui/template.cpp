// SPDX-License-Identifier: Apache-2.0
#include "ui/template.h"

#include "ui/embedded.h"
#include "ui/messages.h"

#include <kainjow/mustache.hpp>

#include <map>
#include <stdexcept>
#include <unordered_map>

namespace amity::ui {
namespace {

namespace mustache = kainjow::mustache;

mustache::data data_of(json::value const& value) {
  switch (value.kind()) {
    case json::kind::object: {
      mustache::data out{mustache::data::type::object};
      for (auto const& [key, member] : value.get_object()) out.set(std::string(key), data_of(member));
      return out;
    }
    case json::kind::array: {
      mustache::data out{mustache::data::type::list};
      for (auto const& element : value.get_array()) out.push_back(data_of(element));
      return out;
    }
    case json::kind::string:
      if (value.get_string().empty()) return mustache::data{false};
      return mustache::data{std::string(value.get_string())};
    case json::kind::bool_:
      return mustache::data{value.get_bool()};
    case json::kind::null:
      return mustache::data{false};
    case json::kind::int64:
    case json::kind::uint64:
    case json::kind::double_:
      throw std::logic_error("a view holds text, not numbers: how they are written depends on the language");
  }
  return mustache::data{false};
}

using MessageData = std::unordered_map<std::string, mustache::data>;

// The messages without arguments of each language, as a template reads them.
MessageData const& messages_in(std::string_view language) {
  static std::map<std::string, MessageData, std::less<>> const all = [] {
    std::map<std::string, MessageData, std::less<>> made;
    auto const& messages = Messages::embedded();
    for (auto const& catalogue : embedded::catalogues)
      for (auto const& key : messages.keys(catalogue.name))
        if (messages.arguments(catalogue.name, key).empty())
          made[std::string(catalogue.name)].emplace("t." + key, messages.text(catalogue.name, key));
    return made;
  }();
  auto const found = all.find(language);
  if (found == all.end()) throw std::logic_error("no catalogue of messages in " + std::string(language));
  return found->second;
}

class Names : public mustache::context<std::string> {
 public:
  Names(mustache::data const& view, MessageData const& messages) : context(&view), messages_(messages) {}
  mustache::data const* get(std::string const& name) const override {
    if (name.starts_with("t.")) {
      auto const found = messages_.find(name);
      if (found != messages_.end()) return &found->second;
    } else if (auto const* found = context::get(name)) {
      return found;
    }
    throw std::logic_error("a template names what it is not given: " + name);
  }

 private:
  MessageData const& messages_;
};

}  // namespace

std::string render(std::string_view name, std::string_view language, json::object const& view) {
  // Rendering writes to a template's inner state, so each thread parses its own.
  thread_local std::map<std::string, mustache::mustache, std::less<>> parsed;
  auto found = parsed.find(name);
  if (found == parsed.end()) {
    for (auto const& text : embedded::templates)
      if (text.name == name) found = parsed.emplace(std::string(name), std::string(text.text)).first;
    if (found == parsed.end()) throw std::logic_error("no template " + std::string(name));
    if (!found->second.is_valid())
      throw std::logic_error("template " + std::string(name) + ": " + found->second.error_message());
  }
  auto const data = data_of(view);
  Names names{data, messages_in(language)};
  return found->second.render(names);
}

}  // namespace amity::ui

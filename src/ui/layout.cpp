// SPDX-License-Identifier: Apache-2.0
#include "ui/layout.h"

#include "core/language.h"
#include "ui/format.h"
#include "ui/json_text.h"
#include "ui/links.h"
#include "ui/template.h"

#include <array>
#include <utility>

namespace amity::ui {
namespace {

// What each language calls itself.
constexpr std::array own_names{std::pair{"zh", "中文"}, std::pair{"ja", "日本語"}, std::pair{"en", "English"}};
constexpr std::array open_graph_locales{std::pair{"zh", "zh_CN"}, std::pair{"ja", "ja_JP"}, std::pair{"en", "en_GB"}};

template <class Names>
std::string_view name_in(Names const& names, std::string_view language) {
  for (auto const& [tag, name] : names)
    if (tag == language) return name;
  return {};
}

json::array addresses(std::vector<std::string> const& list) { return json::array(list.begin(), list.end()); }

json::array navigation(Site const& site, Reader const& reader, Localizer const& localizer) {
  constexpr std::string_view letters{"/letters"};
  constexpr std::array<std::pair<std::string_view, std::string_view>, 7> pages{{{"/", "nav.circle"},
                                                                                {"/timeline", "nav.timeline"},
                                                                                {"/claims", "nav.claims"},
                                                                                {"/plan", "nav.plan"},
                                                                                {"/world", "nav.world"},
                                                                                {letters, "publications.title"},
                                                                                {"/data", "nav.data"}}};
  json::array items;
  for (auto const& [path, key] : pages) {
    if (path == letters && !site.has_letters) continue;
    items.push_back(json::object{{"href", page_address(reader.language, path)},
                                 {"text", localizer.text(key)},
                                 {"current", reader.path == path}});
  }
  return items;
}

json::array languages(Reader const& reader) {
  json::array items;
  for (auto const& [tag, name] : own_names)
    items.push_back(json::object{{"tag", html_language(tag)},
                                 {"name", name},
                                 {"href", page_address(tag, reader.path) + query_text(reader.query)},
                                 {"current", reader.language == tag}});
  return items;
}

json::array alternates(Site const& site, Reader const& reader) {
  json::array items;
  for (auto const tag : interface_languages)
    items.push_back(
        json::object{{"hreflang", html_language(tag)}, {"href", site.origin + page_address(tag, reader.path)}});
  // Without a language the server asks the reader's browser for one.
  items.push_back(json::object{{"hreflang", "x-default"}, {"href", site.origin + reader.path}});
  return items;
}

}  // namespace

std::string site_name(Site const& site, Localizer const& localizer) {
  if (!site.office) return "Amity";
  if (auto const office = worded(site.office->office.name, localizer.language()); !office.text.empty())
    return office.text;
  return localizer.text("circle.title", {{"city", localizer.city(site.office->city)}});
}

std::string script_safe(json::value const& value) {
  std::string out;
  for (auto const c : json_text(value)) {
    if (c == '<')
      out += "\\u003c";
    else if (c == '>')
      out += "\\u003e";
    else if (c == '&')
      out += "\\u0026";
    else
      out += c;
  }
  return out;
}

std::string in_layout(Site const& site, Reader const& reader, Content const& content) {
  Localizer const localizer{reader.language};
  auto const name = site_name(site, localizer);
  json::object const view{
      {"lang", reader.language},
      {"html_lang", html_language(reader.language)},
      {"page", content.name},
      {"title", content.title == name ? name : content.title + " · " + name},
      {"plain_title", content.title},
      {"description", content.description},
      {"site_name", name},
      {"home", page_address(reader.language, "/")},
      {"canonical", site.origin + page_address(reader.language, reader.path)},
      {"noindex", !content.listed},
      {"coming", content.coming},
      {"is_made_up", site.is_made_up},
      {"alternates", content.listed ? alternates(site, reader) : json::array{}},
      {"og_locale", name_in(open_graph_locales, reader.language)},
      {"styles", addresses(site.assets.styles)},
      {"scripts", addresses(site.assets.scripts)},
      {"preloads", addresses(site.assets.preloads)},
      {"linked_data", content.linked_data.is_null() ? std::string{} : script_safe(content.linked_data)},
      {"nav", navigation(site, reader, localizer)},
      {"languages", languages(reader)},
      {"search_action", page_address(reader.language, "/search")},
      // A list of the office's desk has words of its own, which are not for the site's search.
      {"search_query", content.name == "office" ? std::string{} : value_of(reader.query, "q")},
      {"main", content.main},
      {"kept_by", site.office ? localizer.text("footer.kept_by", {{"office", name}}) : std::string{}}};
  return render("layout", reader.language, view);
}

}  // namespace amity::ui

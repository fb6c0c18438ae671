// SPDX-License-Identifier: Apache-2.0
#include "core/testing.h"
#include "ui/testing.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <stdexcept>

namespace amity::ui {
namespace {

struct Tag {
  std::string name;
  bool closes{};
  std::map<std::string, std::string> attributes;
};

struct Document {
  std::vector<Tag> tags;
  std::string text;  // between elements, scripts left out
  std::vector<std::string> faults;
};

std::string resolved(std::string_view text, std::vector<std::string>& wrong) {
  static std::map<std::string, std::string, std::less<>> const known{{"amp", "&"},   {"lt", "<"},   {"gt", ">"},
                                                                     {"quot", "\""}, {"apos", "'"}, {"nbsp", " "}};
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '&') {
      out += text[i];
      continue;
    }
    auto const end = text.find(';', i);
    auto const name = end == std::string_view::npos ? std::string_view{} : text.substr(i + 1, end - i - 1);
    auto const found = known.find(name);
    if (found == known.end()) {
      wrong.push_back("unescaped & in: " + std::string(text.substr(i, 30)));
      out += '&';
      continue;
    }
    out += found->second;
    i = end;
  }
  return out;
}

// Reads the attributes of a start tag from `at`, which it moves behind the ">".
void read_attributes(std::string_view html, std::size_t& at, Tag& tag, std::vector<std::string>& wrong) {
  auto const blank = [&] { return html[at] == ' ' || html[at] == '\n'; };
  while (at < html.size()) {
    while (blank()) ++at;
    if (html[at] == '/') ++at;
    if (html[at] == '>') {
      ++at;
      return;
    }
    auto const start = at;
    at = html.find_first_of("= >\n", at);
    std::string const name(html.substr(start, at - start));
    std::string value;
    if (html[at] == '=') {
      if (html[at + 1] != '"') wrong.push_back("unquoted attribute " + name);
      auto const end = html.find('"', at + 2);
      value = resolved(html.substr(at + 2, end - at - 2), wrong);
      at = end + 1;
    }
    if (name.empty() || name.find_first_of("\"'<") != std::string::npos) wrong.push_back("attribute named " + name);
    if (!tag.attributes.emplace(name, value).second) wrong.push_back("attribute twice: " + name);
  }
  wrong.push_back("a tag without end");
}

Document read_document(std::string_view html) {
  Document document;
  std::string raw;
  std::size_t at = html.find('\n') + 1;  // behind the doctype
  while (at < html.size()) {
    if (html[at] != '<') {
      auto const end = std::min(html.find('<', at), html.size());
      document.text += resolved(html.substr(at, end - at), document.faults);
      at = end;
      continue;
    }
    Tag tag;
    tag.closes = html[at + 1] == '/';
    auto const start = at + (tag.closes ? 2 : 1);
    at = html.find_first_of(" >\n/", start);
    tag.name = html.substr(start, at - start);
    read_attributes(html, at, tag, document.faults);
    auto const script = tag.name == "script" && !tag.closes;
    document.tags.push_back(std::move(tag));
    if (script) at = html.find("</script>", at);  // its content is not HTML
  }
  return document;
}

bool is_void(std::string const& name) {
  static std::set<std::string> const names{"meta", "link",   "input", "br",   "img",
                                           "hr",   "circle", "path",  "rect", "line"};
  return names.count(name) != 0;
}

void check_nesting(Document const& document, std::vector<std::string>& wrong) {
  std::vector<std::string> open;
  for (auto const& tag : document.tags) {
    if (is_void(tag.name)) continue;
    if (!tag.closes) {
      if (tag.name == "a" && std::find(open.begin(), open.end(), "a") != open.end())
        wrong.push_back("a link in a link");
      open.push_back(tag.name);
    } else if (open.empty() || open.back() != tag.name) {
      wrong.push_back("closes " + tag.name + " inside " + (open.empty() ? "nothing" : open.back()));
      return;
    } else {
      open.pop_back();
    }
  }
  if (!open.empty()) wrong.push_back("not closed: " + open.back());
}

void check_references(Document const& document, std::vector<std::string>& wrong) {
  std::set<std::string> ids;
  for (auto const& tag : document.tags)
    if (auto const id = tag.attributes.find("id"); id != tag.attributes.end() && !ids.insert(id->second).second)
      wrong.push_back("id twice: " + id->second);
  for (auto const& tag : document.tags)
    for (auto const& [name, value] : tag.attributes) {
      auto const refers = name == "for" || name == "aria-labelledby" || name == "aria-controls";
      if (refers && ids.count(value) == 0) wrong.push_back(name + " refers to no id: " + value);
      if (name == "href" && value.starts_with('#') && ids.count(value.substr(1)) == 0)
        wrong.push_back("link to no id: " + value);
      if (name == "style" || name.starts_with("on")) wrong.push_back("inline " + name);
      if (name == "href" && value.starts_with("javascript:")) wrong.push_back("a link that is a script");
    }
}

}  // namespace

std::string fixture_text(std::string const& name) {
  std::ifstream in(repository_root() / "src/ui/testing/fixtures" / (name + ".json"));
  if (!in) throw std::runtime_error("no fixture " + name);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

boost::json::value fixture(std::string const& name) { return boost::json::parse(fixture_text(name)); }

Site kunming_site() {
  Site site;
  site.origin = "https://friends.example.org";
  site.assets = {{"/assets/main.js"}, {"/assets/main.css"}, {"/assets/shared.js"}};
  site.office = fixture_of<contract::OfficePage>("office");
  return site;
}

std::vector<std::string> faults(std::string_view html) {
  if (!html.starts_with("<!doctype html>\n")) return {"no doctype"};
  auto const document = read_document(html);
  auto wrong = document.faults;
  check_nesting(document, wrong);
  check_references(document, wrong);
  if (html.find("{{") != std::string_view::npos) wrong.emplace_back("a template's braces are left");
  // Data for the page's own script, or for search engines, is not run.
  static std::set<std::string> const data{"application/json", "application/ld+json"};
  for (auto const& tag : document.tags)
    if (tag.name == "script" && !tag.closes && tag.attributes.count("src") == 0 &&
        data.count(tag.attributes.find("type")->second) == 0)
      wrong.emplace_back("inline script");
  return wrong;
}

std::string text_of(std::string_view html) {
  std::string out;
  for (auto const c : read_document(html).text) {
    auto const blank = c == ' ' || c == '\n';
    if (!blank || (!out.empty() && out.back() != ' ')) out += blank ? ' ' : c;
  }
  return out;
}

std::vector<std::string> attributes(std::string_view html, std::string_view element, std::string_view attribute) {
  std::vector<std::string> values;
  for (auto const& tag : read_document(html).tags)
    if (tag.name == element)
      if (auto const found = tag.attributes.find(std::string(attribute)); found != tag.attributes.end())
        values.push_back(found->second);
  return values;
}

boost::json::value linked_data_of(std::string_view html) {
  static constexpr std::string_view opening = "<script type=\"application/ld+json\">";
  auto const start = html.find(opening);
  if (start == std::string_view::npos) return nullptr;
  auto const from = start + opening.size();
  return boost::json::parse(html.substr(from, html.find("</script>", from) - from));
}

}  // namespace amity::ui

// SPDX-License-Identifier: Apache-2.0
#include "papers/odt.h"

#include "odt_styles.h"
#include "xml_text.h"
#include "zip/archive.h"

#include <algorithm>

namespace amity::papers {
namespace {

constexpr std::string_view xml_head{"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"};

// Paragraphs one after the other; what is empty makes none.
class Paragraphs {
 public:
  explicit Paragraphs(std::string_view prefix = {}) : prefix_(prefix) {}
  void add(std::string_view style, std::string_view text) {
    if (!text.empty()) out_ += "<text:p" + style_of(style) + ">" + odf_text(text) + "</text:p>\n";
  }
  void heading(std::string_view text) {
    if (!text.empty())
      out_ += "<text:h" + style_of("Subject") + " text:outline-level=\"1\">" + odf_text(text) + "</text:h>\n";
  }
  void list(std::string_view label, std::vector<std::string> const& items) {
    if (items.empty()) return;
    add("Label", label);
    for (std::size_t at = 0; at < items.size(); ++at) add("Item", std::to_string(at + 1) + ". " + items[at]);
  }
  std::string text() && { return std::move(out_); }

 private:
  std::string style_of(std::string_view style) const {
    return " text:style-name=\"" + prefix_ + std::string(style) + "\"";
  }
  std::string prefix_;
  std::string out_;
};

std::string addressee(std::string_view language, std::string const& to) {
  constexpr std::string_view full_width_colon{"\xEF\xBC\x9A"};
  return to.empty() || language != "zh" ? to : to + std::string(full_width_colon);
}

std::string in_one_language(LetterPaper const& paper) {
  Paragraphs all;
  auto const is_japanese = paper.language == "ja";
  if (is_japanese) {
    all.add("Number", paper.number);
    all.add("Number", paper.date);
    all.add("To", paper.to);
    all.add("Head", paper.office.name);
    all.add("Sign", paper.signatory);
    for (auto const& one : paper.joint_with) all.add("Head", one);
  } else {
    all.add("Head", paper.office.name);
    all.add("Number", paper.number);
    if (paper.language != "zh") all.add("Number", paper.date);
  }
  if (paper.language == "zh") all.heading(paper.title);
  if (!is_japanese) all.add("To", addressee(paper.language, paper.to));
  if (paper.language != "zh") all.heading(paper.title);
  for (auto const& one : paper.paragraphs) all.add("Body", one);
  if (!is_japanese) {
    if (paper.language == "zh") all.list(paper.words.enclosures, paper.enclosures);
    all.add("Sign", paper.office.name);
    all.add("Sign", paper.signatory);
    for (auto const& one : paper.joint_with) all.add("Sign", one);
    if (paper.language == "zh") all.add("Sign", paper.date);
  }
  if (paper.language != "zh") all.list(paper.words.enclosures, paper.enclosures);
  all.list(paper.words.copies, paper.copies);
  return std::move(all).text();
}

std::string cell(std::string const& content) {
  return "<table:table-cell office:value-type=\"string\">" + (content.empty() ? "<text:p/>" : content) +
         "</table:table-cell>";
}
std::string row(std::string const& left, std::string const& right) {
  return "<table:table-row>" + cell(left) + cell(right) + "</table:table-row>\n";
}
std::string paragraph_at(std::string_view prefix, std::vector<std::string> const& all, std::size_t at) {
  Paragraphs one(prefix);
  if (at < all.size()) one.add("Body", all[at]);
  return std::move(one).text();
}

std::string side_by_side(LetterPaper const& paper, SecondText const& second) {
  Paragraphs above;
  above.add("Head", paper.office.name);
  above.add("Number", paper.number);
  above.add("Number", paper.date);
  Paragraphs left;
  left.add("To", addressee(paper.language, paper.to));
  left.heading(paper.title);
  Paragraphs right("Second");
  right.add("Head", second.office);
  right.add("To", addressee(second.language, second.to));
  right.heading(second.title);
  auto table = "<table:table table:name=\"Text\"><table:table-column table:number-columns-repeated=\"2\"/>\n" +
               row(std::move(left).text(), std::move(right).text());
  for (std::size_t at = 0; at < std::max(paper.paragraphs.size(), second.paragraphs.size()); ++at)
    table += row(paragraph_at({}, paper.paragraphs, at), paragraph_at("Second", second.paragraphs, at));
  Paragraphs lists;
  lists.list(paper.words.enclosures, paper.enclosures);
  Paragraphs second_lists("Second");
  second_lists.list(second.words.enclosures, second.enclosures);
  Paragraphs end;
  end.add("Sign", paper.office.name);
  end.add("Sign", paper.signatory);
  for (auto const& one : paper.joint_with) end.add("Sign", one);
  Paragraphs note("Second");
  note.add("Sign", second.note);
  table += row(std::move(lists).text(), std::move(second_lists).text()) +
           row(std::move(end).text(), std::move(note).text()) + "</table:table>\n";
  Paragraphs below;
  below.list(paper.words.copies, paper.copies);
  return std::move(above).text() + table + std::move(below).text();
}

std::string content_of(LetterPaper const& paper) {
  return std::string(xml_head) + "<office:document-content " + std::string(odf_namespaces) +
         ">\n<office:body><office:text>\n" +
         (paper.second ? side_by_side(paper, *paper.second) : in_one_language(paper)) +
         "</office:text></office:body>\n</office:document-content>\n";
}

std::string meta_of(LetterPaper const& paper) {
  return std::string(xml_head) + "<office:document-meta " + std::string(odf_namespaces) + "><office:meta><dc:title>" +
         xml_text(paper.title) + "</dc:title><dc:language>" + xml_text(language_tag(paper.language)) +
         "</dc:language><meta:generator>Amity</meta:generator></office:meta></office:document-meta>\n";
}

std::string manifest() {
  std::string all(xml_head);
  all +=
      "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
      "manifest:version=\"1.3\">\n"
      "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\" manifest:media-type=\"" +
      std::string(odt_type) + "\"/>\n";
  for (std::string const name : {"content.xml", "styles.xml", "meta.xml"})
    all += "<manifest:file-entry manifest:full-path=\"" + name + "\" manifest:media-type=\"text/xml\"/>\n";
  return all + "</manifest:manifest>\n";
}

}  // namespace

std::string odt_of(LetterPaper const& paper) {
  using enum zip::Archive::Packing;
  zip::Archive file;
  file.add("mimetype", odt_type, stored);
  file.add("content.xml", content_of(paper), deflated);
  file.add("styles.xml", odt_styles(paper), deflated);
  file.add("meta.xml", meta_of(paper), deflated);
  file.add("META-INF/manifest.xml", manifest(), deflated);
  return std::move(file).bytes();
}

}  // namespace amity::papers

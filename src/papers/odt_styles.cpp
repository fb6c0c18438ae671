// SPDX-License-Identifier: Apache-2.0
#include "odt_styles.h"

#include "xml_text.h"

#include <array>

namespace amity::papers {
namespace {

struct Faces {
  std::string_view western;
  std::string_view asian;
};
Faces faces_of(std::string_view language, std::string_view han) {
  constexpr std::string_view chinese{"Noto Serif CJK SC"};
  constexpr std::string_view japanese{"Noto Serif CJK JP"};
  if (language == "zh") return {chinese, chinese};
  if (language == "ja") return {japanese, japanese};
  return {"Noto Serif", han == "ja" ? japanese : chinese};
}

std::string attribute(std::string_view name, std::string_view value) {
  return " " + std::string(name) + "=\"" + xml_text(value) + "\"";
}

std::string_view country_of(std::string_view language) {
  if (language == "zh") return "CN";
  if (language == "ja") return "JP";
  if (language == "en") return "GB";
  return {};
}

// The language and faces of text; `han` says how Han characters are drawn in a language without any.
std::string language_of(std::string_view language, std::string_view han) {
  auto const asian = language == "zh" || language == "ja" ? language : han;
  auto const faces = faces_of(language, han);
  return attribute("fo:language", language) + attribute("fo:country", country_of(language)) +
         attribute("style:language-asian", asian) + attribute("style:country-asian", country_of(asian)) +
         attribute("style:font-name", faces.western) + attribute("style:font-name-asian", faces.asian);
}

// Sizes come thrice: for western, asian and complex scripts.
std::string sized(std::string_view points) {
  std::string const value = std::string(points) + "pt";
  return attribute("fo:font-size", value) + attribute("style:font-size-asian", value) +
         attribute("style:font-size-complex", value);
}
constexpr std::string_view bold{
    R"( fo:font-weight="bold" style:font-weight-asian="bold" style:font-weight-complex="bold")"};

std::string indent_of(std::string_view language, std::string_view points) {
  if (language != "zh" && language != "ja") return {};
  auto const size = std::stod(std::string(points)) * (language == "zh" ? 2 : 1);
  return attribute("fo:text-indent", std::to_string(static_cast<int>(size)) + "pt");
}

std::string style(std::string_view prefix, std::string_view name, std::string const& paragraph,
                  std::string const& text) {
  auto const is_heading = name == "Subject";
  return "<style:style style:name=\"" + std::string(prefix) + std::string(name) +
         "\" style:family=\"paragraph\" style:parent-style-name=\"Standard\"" +
         (is_heading ? " style:default-outline-level=\"1\"" : "") + "><style:paragraph-properties" + paragraph +
         "/><style:text-properties" + text + "/></style:style>\n";
}

std::string styles_in(std::string_view prefix, LetterPaper const& paper, std::string_view language) {
  auto const is_chinese = language == "zh" && !paper.second;
  auto const is_japanese = language == "ja" && !paper.second;
  std::string const body = is_chinese ? "16" : "11";
  auto const words = language_of(language, paper.han);
  auto const centred = attribute("fo:text-align", "center");
  auto const right = attribute("fo:text-align", "end");
  auto const lines = attribute("fo:line-height", is_chinese ? "29pt" : "150%");
  auto const colour = attribute("fo:color", is_chinese ? "#c8102e" : paper.office.accent);
  // GB/T 9704-2012, 10.1: a red rule of two lines 4 mm below the office's name, the upper one thick.
  auto const double_rule = attribute("fo:border-bottom", "4pt double #c8102e") +
                           attribute("style:border-line-width-bottom", "2.2pt 1pt 0.8pt") +
                           attribute("fo:padding-bottom", "4mm");
  std::string all;
  all += style(prefix, "Head",
               (is_chinese    ? centred + double_rule
                : is_japanese ? right
                              : std::string{}) +
                   attribute("fo:margin-bottom", "12pt"),
               words +
                   sized(is_chinese    ? "34"
                         : is_japanese ? "11"
                                       : "15") +
                   (is_japanese ? std::string{} : std::string(bold) + colour));
  all += style(
      prefix, "Number",
      (is_chinese || is_japanese ? right : std::string{}) + attribute("fo:margin-bottom", is_chinese ? "58pt" : "6pt"),
      words + sized(body));
  all += style(prefix, "Subject",
               (is_chinese || is_japanese ? centred : std::string{}) + attribute("fo:margin-top", "12pt") +
                   attribute("fo:margin-bottom", "14pt") + attribute("fo:keep-with-next", "always"),
               words + sized(is_chinese ? "22" : "13") + std::string(bold));
  all += style(prefix, "To", lines, words + sized(body));
  all += style(prefix, "Body",
               lines + indent_of(language, body) +
                   attribute("fo:margin-bottom", language == "zh" || language == "ja" ? "0pt" : "8pt") +
                   attribute("fo:text-align", "justify"),
               words + sized(body));
  all += style(prefix, "Sign", lines + (is_chinese || is_japanese ? right : std::string{}), words + sized(body));
  all += style(prefix, "Label", lines + attribute("fo:margin-top", "14pt"), words + sized(body) + std::string(bold));
  all += style(prefix, "Item", lines + attribute("fo:margin-left", "24pt"), words + sized(body));
  return all;
}

std::string page_of(LetterPaper const& paper) {
  auto const is_chinese = paper.language == "zh" && !paper.second;
  auto const margins = is_chinese ? attribute("fo:margin-top", "37mm") + attribute("fo:margin-bottom", "35mm") +
                                        attribute("fo:margin-left", "28mm") + attribute("fo:margin-right", "26mm")
                                  : attribute("fo:margin-top", "28mm") + attribute("fo:margin-bottom", "25mm") +
                                        attribute("fo:margin-left", "27mm") + attribute("fo:margin-right", "27mm");
  auto header = std::string{};
  if (paper.mark)
    header =
        "<style:header><text:p text:style-name=\"Mark\">" + odf_text(paper.mark->text) + "</text:p></style:header>";
  return "<office:automatic-styles><style:page-layout style:name=\"Page\"><style:page-layout-properties"
         " fo:page-width=\"210mm\" fo:page-height=\"297mm\" style:print-orientation=\"portrait\"" +
         margins +
         "/><style:header-style><style:header-footer-properties fo:min-height=\"8mm\" fo:margin-bottom=\"6mm\"/>"
         "</style:header-style></style:page-layout></office:automatic-styles>\n"
         "<office:master-styles><style:master-page style:name=\"Standard\" style:page-layout-name=\"Page\">" +
         header + "</style:master-page></office:master-styles>\n";
}

std::string faces_declared() {
  std::string all{"<office:font-face-decls>"};
  for (std::string_view const face : {"Noto Serif CJK SC", "Noto Serif CJK JP", "Noto Serif"})
    all += "<style:font-face" + attribute("style:name", face) +
           attribute("svg:font-family", "'" + std::string(face) + "'") + " style:font-family-generic=\"roman\"/>";
  return all + "</office:font-face-decls>\n";
}

}  // namespace

std::string language_tag(std::string_view language) {
  auto const country = country_of(language);
  return std::string(language) + (country.empty() ? "" : "-" + std::string(country));
}

std::string odt_styles(LetterPaper const& paper) {
  auto const colour = paper.mark && paper.mark->kind == PaperMark::Kind::voided ? "#c8102e" : "#6b6b6b";
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-styles " + std::string(odf_namespaces) + ">\n" +
         faces_declared() +
         "<office:styles>\n<style:default-style style:family=\"paragraph\"><style:paragraph-properties"
         " style:writing-mode=\"page\" fo:orphans=\"2\" fo:widows=\"2\"/><style:text-properties" +
         language_of(paper.language, paper.han) + sized("11") +
         "/></style:default-style>\n<style:style style:name=\"Standard\" style:family=\"paragraph\"/>\n" +
         style({}, "Mark", attribute("fo:text-align", "center"),
               language_of(paper.language, paper.han) + sized("9") + attribute("fo:color", colour)) +
         styles_in({}, paper, paper.language) +
         (paper.second ? styles_in("Second", paper, paper.second->language) : std::string{}) + "</office:styles>\n" +
         page_of(paper) + "</office:document-styles>\n";
}

}  // namespace amity::papers

// SPDX-License-Identifier: Apache-2.0
// How the parts of a letter look in an editor. Private to the room.
#pragma once

#include "papers/letter_paper.h"

#include <string>
#include <string_view>

namespace amity::papers {

inline constexpr std::string_view odf_namespaces{
    "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
    "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
    "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
    "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
    "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "
    "xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" "
    "xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" "
    "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.3\""};

// "zh-CN" of "zh"; the tag itself where no country belongs to it.
std::string language_tag(std::string_view language);
// styles.xml: the page with the mark at its head, and the styles Head, Number, Subject, To, Body, Sign, Label, Item,
// each once more with "Second" before it where there is a second language.
std::string odt_styles(LetterPaper const& paper);

}  // namespace amity::papers

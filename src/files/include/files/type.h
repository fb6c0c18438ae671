// SPDX-License-Identifier: Apache-2.0
// What a document is, told by its content and never by its name.
#pragma once

#include "core/result.h"
#include "fields/errors.h"
#include "files/limits.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amity::files {

enum class Type { pdf, png, jpeg, webp, gif, docx, xlsx, pptx, odt, ods, odp, ofd, text, csv };
inline constexpr std::array all_types{Type::pdf,  Type::png, Type::jpeg, Type::webp, Type::gif, Type::docx, Type::xlsx,
                                      Type::pptx, Type::odt, Type::ods,  Type::odp,  Type::ofd, Type::text, Type::csv};
std::string_view to_string(Type type);  // "pdf"
std::optional<Type> parse_type(std::string_view word);
std::string_view media_type_of(Type type);  // "application/pdf"
std::string_view ending_of(Type type);      // ".pdf"
// Whether a name's ending (in small letters, with its dot) is one that such documents have.
bool has_ending(Type type, std::string_view ending);
// The type that a name promises by its ending, however it is written; nothing where it promises none of ours.
std::optional<Type> type_named_by(std::string_view name);
bool is_picture(Type type);
bool is_packed(Type type);  // a ZIP of parts

// What it is. It must be that from its first byte on; what stands behind its end is nobody's business, since it is only
// ever handed out as this type. Nothing of it is unpacked or decoded. Errc::invalid, with the field `file` and a code:
// document_empty, document_type, document_old_office, document_macros, document_encrypted, document_bomb,
// document_parts, document_broken, document_pixels, with what their messages take. A text is told as `text`: only its
// name can say that it is a table.
struct Told {
  Type type{};
  std::uint32_t width{};  // pixels, of a picture
  std::uint32_t height{};
  bool operator==(Told const&) const = default;
};
struct Untold {
  std::string code;
  std::string message;
  std::string remedy;
  std::vector<fields::Argument> arguments{};
};
using Telling = tl::expected<Told, Untold>;
Telling told_type(std::string_view bytes, Limits const& limits);

}  // namespace amity::files

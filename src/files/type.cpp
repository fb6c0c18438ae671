// SPDX-License-Identifier: Apache-2.0
#include "files/type.h"

#include "core/utf8.h"
#include "picture_size.h"
#include "zip/parts.h"

#include <algorithm>

namespace amity::files {
namespace {

struct TypeRow {
  Type type;
  std::string_view word;
  std::string_view media;
  std::string_view ending;
};
constexpr std::array type_rows{
    TypeRow{Type::pdf, "pdf", "application/pdf", ".pdf"},
    TypeRow{Type::png, "png", "image/png", ".png"},
    TypeRow{Type::jpeg, "jpeg", "image/jpeg", ".jpg"},
    TypeRow{Type::webp, "webp", "image/webp", ".webp"},
    TypeRow{Type::gif, "gif", "image/gif", ".gif"},
    TypeRow{Type::docx, "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"},
    TypeRow{Type::xlsx, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"},
    TypeRow{Type::pptx, "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", ".pptx"},
    TypeRow{Type::odt, "odt", "application/vnd.oasis.opendocument.text", ".odt"},
    TypeRow{Type::ods, "ods", "application/vnd.oasis.opendocument.spreadsheet", ".ods"},
    TypeRow{Type::odp, "odp", "application/vnd.oasis.opendocument.presentation", ".odp"},
    TypeRow{Type::ofd, "ofd", "application/ofd", ".ofd"},
    TypeRow{Type::text, "text", "text/plain; charset=utf-8", ".txt"},
    TypeRow{Type::csv, "csv", "text/csv; charset=utf-8", ".csv"}};
static_assert(type_rows.size() == all_types.size(), "every type has its row");

TypeRow const& row_of(Type type) { return *std::ranges::find(type_rows, type, &TypeRow::type); }

constexpr std::string_view what_is_taken{
    "PDF, PNG, JPEG, WebP, GIF, DOCX, XLSX, PPTX, ODT, ODS, ODP, OFD, text in UTF-8"};

tl::unexpected<Untold> untold(std::string code, std::string message, std::string_view remedy = what_is_taken,
                              std::vector<fields::Argument> arguments = {}) {
  return tl::unexpected{Untold{std::move(code), std::move(message), std::string(remedy), std::move(arguments)}};
}

bool has_part(std::vector<zip::Part> const& parts, std::string_view name) {
  return std::ranges::find(parts, name, &zip::Part::name) != parts.end();
}

std::optional<Type> type_of_parts(std::string_view bytes, std::vector<zip::Part> const& parts) {
  if (has_part(parts, "[Content_Types].xml")) {
    if (has_part(parts, "word/document.xml")) return Type::docx;
    if (has_part(parts, "xl/workbook.xml")) return Type::xlsx;
    if (has_part(parts, "ppt/presentation.xml")) return Type::pptx;
  }
  if (has_part(parts, "OFD.xml")) return Type::ofd;
  // Its first part, not packed, says what an ODF document is.
  if (parts.front().name != "mimetype" || parts.front().method != 0) return std::nullopt;
  auto const said = zip::packed_bytes(bytes, parts.front());
  for (auto const type : {Type::odt, Type::ods, Type::odp})
    if (said == media_type_of(type)) return type;
  return std::nullopt;
}

// By what the list says; whoever unpacks a part counts again.
bool is_bomb(std::string_view bytes, std::vector<zip::Part> const& parts, Limits const& limits) {
  constexpr std::uint64_t harmless = 1024U * 1024U;
  std::uint64_t packed = 0;
  std::uint64_t in_all = 0;
  for (auto const& part : parts) {
    packed += part.packed;
    in_all += part.unpacked;
  }
  // Parts that lie over each other.
  if (packed > bytes.size()) return true;
  return in_all > limits.unpacked_bytes || (in_all > harmless && in_all / limits.unpacked_ratio > packed);
}

// Which part it is that makes it so large, and what to do about it.
tl::unexpected<Untold> too_much_within(std::vector<zip::Part> const& parts) {
  constexpr std::size_t most_shown = 120;
  constexpr std::uint64_t megabyte = 1024U * 1024U;
  auto const largest = std::ranges::max_element(parts, {}, &zip::Part::unpacked);
  auto const name = utf8::repaired(utf8::cut(largest->name, most_shown));
  auto const megabytes = static_cast<std::int64_t>((largest->unpacked + megabyte - 1) / megabyte);
  return untold("document_bomb",
                "the document unpacks to far more than it seems to be; its largest part is \"" + name + "\" with " +
                    std::to_string(megabytes) + " MB",
                "a smaller part, which is often a picture or an embedded table; or a PDF",
                {{"part", name}, {"megabytes", megabytes}});
}

Telling told_packed(std::string_view bytes, Limits const& limits) {
  auto const parts = zip::parts_of(bytes, limits.parts);
  if (auto const count = zip::count_of_parts(bytes); count && *count > limits.parts)
    return untold("document_parts",
                  "the document is made of " + std::to_string(*count) + " parts, and at most " +
                      std::to_string(limits.parts) + " are taken",
                  "a document with fewer pictures and embedded objects, or in pieces; or a PDF",
                  {{"given", static_cast<std::int64_t>(*count)}, {"most", static_cast<std::int64_t>(limits.parts)}});
  if (!parts || parts->empty()) return untold("document_broken", "the document is not whole");
  for (auto const& part : *parts)
    if (part.is_encrypted)
      return untold("document_encrypted", "the document is locked by a password", "one without a password");
  if (is_bomb(bytes, *parts, limits)) return too_much_within(*parts);
  if (std::ranges::any_of(*parts, [](zip::Part const& part) { return part.name.ends_with("vbaProject.bin"); }))
    return untold("document_macros", "there are programs (macros) in the document",
                  "the document without macros, or a PDF");
  auto const type = type_of_parts(bytes, *parts);
  if (!type) return untold("document_type", "this kind of file is not taken");
  return Told{*type};
}

bool is_text(std::string_view bytes) {
  auto const is_control = [](char c) {
    return (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f') || c == 0x7f;
  };
  return std::ranges::none_of(bytes, is_control) && !utf8::first_invalid(bytes);
}

}  // namespace

std::string_view to_string(Type type) { return row_of(type).word; }
std::optional<Type> parse_type(std::string_view word) {
  auto const found = std::ranges::find(type_rows, word, &TypeRow::word);
  return found == type_rows.end() ? std::nullopt : std::optional{found->type};
}
std::string_view media_type_of(Type type) { return row_of(type).media; }
std::string_view ending_of(Type type) { return row_of(type).ending; }
bool has_ending(Type type, std::string_view ending) {
  if (type == Type::jpeg && (ending == ".jpeg" || ending == ".jpe")) return true;
  if (type == Type::text) return ending == ".txt" || ending == ".md" || ending == ".log";
  return ending == ending_of(type);
}
std::optional<Type> type_named_by(std::string_view name) {
  auto const dot = name.rfind('.');
  if (dot == std::string_view::npos) return std::nullopt;
  std::string ending(name.substr(dot));
  std::ranges::transform(ending, ending.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  auto const found = std::ranges::find_if(all_types, [&](Type type) { return has_ending(type, ending); });
  return found == all_types.end() ? std::nullopt : std::optional{*found};
}
bool is_picture(Type type) {
  return type == Type::png || type == Type::jpeg || type == Type::webp || type == Type::gif;
}
bool is_packed(Type type) {
  return type == Type::docx || type == Type::xlsx || type == Type::pptx || type == Type::odt || type == Type::ods ||
         type == Type::odp || type == Type::ofd;
}

Telling told_type(std::string_view bytes, Limits const& limits) {
  if (bytes.empty()) return untold("document_empty", "the file is empty", "a file with something in it");
  if (bytes.starts_with("%PDF-")) {
    if (bytes.find(" obj") != std::string_view::npos && bytes.find("%%EOF") != std::string_view::npos)
      return Told{Type::pdf};
    return untold("document_broken", "the file begins like a PDF, and nothing of one follows, or its end is missing");
  }
  if (auto const told = told_picture(bytes)) {
    if (std::uint64_t{told->width} * told->height > limits.pixels)
      return untold("document_pixels", "the picture has too many pixels", "a smaller picture");
    if (is_cut_off(bytes, told->type))
      return untold("document_broken", "the picture is not whole", "the whole picture");
    return *told;
  }
  if (bytes.starts_with("PK\x03\x04")) return told_packed(bytes, limits);
  if (bytes.starts_with("\xd0\xcf\x11\xe0"))
    return untold("document_old_office",
                  "this is a document of an old form (DOC, XLS, PPT), or one locked by a password",
                  "the same saved as DOCX, XLSX, PPTX or PDF");
  if (is_text(bytes)) return Told{Type::text};
  return untold("document_type", "this kind of file is not taken");
}

}  // namespace amity::files

// SPDX-License-Identifier: Apache-2.0
// documents.csv and the folder documents: what is attached to partners, byte by byte.
#include "documents.h"

#include "files/intake.h"
#include "files/picture_marks.h"
#include "loader.h"
#include "pavilion/exhibit.h"
#include "table_writer.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <span>

namespace amity::interop::office_folder {
namespace {

using partnerships::Change;

constexpr std::string_view documents_file{"documents.csv"};
constexpr std::string_view in_documents{"documents/"};
constexpr std::array<std::string_view, 11> document_columns{"partner", "file",       "name",       "sight",
                                                            "credit",  "caption_zh", "caption_ja", "caption_en",
                                                            "alt_zh",  "alt_ja",     "alt_en"};

constexpr fields::LocalTextRules exhibit_texts_rules{.most = pavilion::longest_caption, .lines = fields::Lines::many};

// "documents/<name>": a file that lies in the folder itself, and nowhere that a name could lead to.
Result<std::string> file_below(std::string_view text) {
  auto const name = text.substr(std::min(in_documents.size(), text.size()));
  if (text.starts_with(in_documents) && !name.empty() && name.front() != '.' &&
      name.find('/') == std::string_view::npos)
    return std::string(text);
  return fail(Errc::invalid, "it is no file of the folder documents", {}, "documents/NAME");
}

// The exhibit that this file is, under that name, where the partner has it already: as it was given, or as it was made
// anew of what was given.
std::optional<pavilion::Exhibit> kept_already(std::vector<pavilion::Exhibit> const& all, std::string const& hash,
                                              std::string const& name) {
  auto const found = std::ranges::find_if(all, [&](pavilion::Exhibit const& one) {
    auto const& document = one.attachment.document;
    return one.attachment.is_there() && one.attachment.name == name &&
           (document.hash == hash || document.kept_hash == hash);
  });
  return found == all.end() ? std::nullopt : std::optional{*found};
}

// What a verb refuses, as one error of a row.
Error error_of(commands::Refusal const& refusal) {
  if (refusal.errors.all().empty()) return {refusal.code, "others changed it meanwhile", {}, "the same again"};
  auto const& first = refusal.errors.first();
  return {refusal.code, first.message, {}, first.remedy};
}
std::string column_of(commands::Refusal const& refusal, std::string otherwise) {
  if (refusal.errors.all().empty() || refusal.errors.first().field.empty()) return otherwise;
  auto const& field = refusal.errors.first().field;
  return std::ranges::find(document_columns, field) == document_columns.end() ? otherwise : field;
}

commands::Outcome<Change> put_words(commands::Command& command, CityId partner, pavilion::Exhibit const& known,
                                    pavilion::ExhibitFields const& wanted) {
  if (known.fields == wanted) return Change::unchanged;
  auto const done = pavilion::change_exhibit(command, partner, known.attachment.id, wanted,
                                             commands::Seen{known.version, pavilion::exhibit_texts(known.fields)});
  if (!done) return commands::Refused{done.error()};
  return Change::changed;
}

commands::Outcome<Change> put_document(commands::Command& command, CityId partner, files::NewAttachment const& taken,
                                       pavilion::ExhibitFields const& wanted) {
  auto const all = pavilion::exhibits_of(command.transaction(), command.office(), partner);
  if (auto const known = kept_already(all, taken.hash, taken.name)) {
    // What was refused the first time may pass today: a scanner knows more, or was told better.
    auto const is_asked = files::look_again(command, taken);
    auto put = put_words(command, partner, *known, wanted);
    if (!put) return put;
    return is_asked ? Change::changed : *put;
  }
  auto const added = pavilion::add_exhibit(command, partner, taken, wanted);
  if (!added) return commands::Refused{added.error()};
  // The mended file takes the place of the one that was refused under its name.
  for (auto const& one : all)
    if (one.attachment.is_there() && one.attachment.name == taken.name &&
        one.attachment.document.state == files::DocumentState::refused)
      if (auto const away = pavilion::take_exhibit_away(command, partner, one.attachment.id); !away)
        return commands::Refused{away.error()};
  return Change::created;
}

formats::TableShape shape_of_documents() {
  // made_anew: of folders that were written before; what is in a picture tells it.
  return {{"partner", "file", "name"},
          {"sight", "credit", "caption_zh", "caption_ja", "caption_en", "alt_zh", "alt_ja", "alt_en", "made_anew"}};
}

// Told and kept; a picture that says nothing of where it was taken stays as it is.
commands::Outcome<files::NewAttachment> taken_in(files::Cabinet const& cabinet, OfficeId office,
                                                 std::filesystem::path const& path, std::string const& name) {
  auto const piece = files::piece_at(path);
  if (!piece)
    return commands::Refused{
        commands::Refusal{Error{Errc::not_found, "there is no such file in the folder", {}, "the file beside it"}}};
  auto taken = files::take_in(cabinet, office, *piece, name, {});
  if (!taken) return taken;
  auto const mapped = files::Mapped::open(*piece);
  taken->is_anew = mapped && files::is_bare_picture(mapped->bytes(), taken->type);
  return taken;
}

}  // namespace

std::vector<FolderFile> document_files(db::Transaction& transaction, OfficeId office,
                                       std::map<std::string, CityId> const& partners) {
  TableWriter rows(std::string(documents_file), document_columns);
  std::vector<FolderFile> pieces;
  for (auto const& [slug, city] : partners)
    for (auto const& one : pavilion::exhibits_of(transaction, office, city)) {
      auto const& document = one.attachment.document;
      if (!one.attachment.is_there() || document.state == files::DocumentState::refused) continue;
      auto const name = std::string(in_documents) + document.kept_hash + std::string(files::ending_of(document.type));
      auto const texts = pavilion::exhibit_texts(one.fields);
      std::vector<std::string> cells{slug, name, one.attachment.name};
      for (auto const column : std::span(document_columns).subspan(3, 8)) cells.push_back(texts.find(column)->second);
      rows.row(cells);
      FolderFile piece;
      piece.name = name;
      piece.kept_hash = document.kept_hash;
      if (std::ranges::find(pieces, piece) == pieces.end()) pieces.push_back(std::move(piece));
    }
  auto written = rows.done();
  if (written.rows == 0) return {};
  pieces.insert(pieces.begin(), std::move(written));
  return pieces;
}

Result<std::vector<FolderDocument>> documents_named(std::filesystem::path const& folder) {
  std::vector<FolderDocument> named;
  if (!std::filesystem::exists(folder / documents_file)) return named;
  auto const rows = formats::read_table(
      folder / documents_file, shape_of_documents(),
      [&](formats::Record const& record) {
        // A row that is wrong is refused where it is taken.
        if (file_below(record["file"])) named.push_back({std::string(record["file"]), std::string(record["name"])});
      },
      [](formats::Refusal const&) {});
  if (!rows) return Failure{rows.error()};
  return named;
}

FolderDocuments take_in_documents(std::filesystem::path const& folder, std::vector<FolderDocument> const& named,
                                  files::Cabinet const& cabinet, OfficeId office) {
  FolderDocuments documents{office, {}};
  for (auto const& one : named)
    if (!documents.taken.contains(one))
      documents.taken.emplace(one, taken_in(cabinet, office, folder / one.file, one.name));
  return documents;
}

Result<void> OfficeLoader::read_documents() {
  if (!std::filesystem::exists(folder_ / documents_file) || documents_ == nullptr) return {};
  command_.belongs_to(office_.id);
  return read(std::string(documents_file), Need::optional, shape_of_documents(),
              [&](fields::Reader& in) { take_document(in); });
}

void OfficeLoader::take_document(fields::Reader& in) {
  auto const city = partner(in);
  auto const file = in.required<std::string>("file", file_below, "documents/NAME");
  auto const name = in.required<std::string>("name");
  pavilion::ExhibitFields wanted;
  wanted.sight = in.optional<pavilion::Sight>("sight", pavilion::parse_sight, "office or everyone")
                     .value_or(pavilion::Sight::office);
  wanted.credit = in.optional<std::string>("credit", {.most = pavilion::longest_credit}).value_or("");
  wanted.caption = in.texts("caption", exhibit_texts_rules);
  wanted.alt = in.texts("alt", exhibit_texts_rules);
  if (in.failed() ||
      !first_time(in, std::string(documents_file), std::to_string(city.value) + "/" + file + "/" + name, "file"))
    return;
  auto const found = documents_->taken.find(FolderDocument{file, name});
  if (found == documents_->taken.end() || documents_->office != office_.id)
    return in.refuse("file", Error{Errc::unavailable, "the folder was changed meanwhile", {}, "the import once more"});
  auto const& taken = found->second;
  if (!taken) return in.refuse("file", error_of(taken.error()));
  auto const put = put_document(command_, city, *taken, wanted);
  if (!put) return in.refuse(column_of(put.error(), "file"), error_of(put.error()));
  counted(*put);
}

}  // namespace amity::interop::office_folder

// SPDX-License-Identifier: Apache-2.0
#include "document_keeping.h"

#include "document_options.h"

namespace amity::app {
namespace {

std::vector<files::Named> names_in(db::Database& database) {
  auto reading = database.read();
  return files::named(reading);
}

Result<files::Cabinet> opened_cabinet(DocumentTexts const& texts, DataLocation const& place) {
  auto cabinet = open_cabinet(texts, place);
  if (!cabinet) return Failure{static_cast<Error>(cabinet.error())};
  return *std::move(cabinet);
}

std::filesystem::path beside(std::filesystem::path const& file) { return file.string() + ".documents"; }

CopiedDocuments copied(std::vector<files::Named> const& names, files::Store& from, files::Store& to) {
  CopiedDocuments done;
  for (auto const& name : names) {
    auto const what = "document " + name.hash.substr(0, 16) + " of office " + std::to_string(name.office.value) + ": ";
    auto const piece = from.get({name.office, name.hash});
    auto const hash = piece ? files::sha256_of(*piece) : Result<std::string>{Failure{piece.error()}};
    if (!hash) {
      done.troubles.push_back(what + hash.error().message);
    } else if (*hash != name.hash) {
      done.troubles.push_back(what + "its bytes were changed: they have another hash");
    } else if (auto const put = to.put({name.office, name.hash}, *piece); !put) {
      done.troubles.push_back(what + put.error().message);
    } else {
      ++done.documents;
    }
  }
  return done;
}

}  // namespace

Result<files::StoreFindings> look_at_documents(db::Database& database, DocumentTexts const& texts,
                                               DataLocation const& place) {
  if (names_in(database).empty() && texts.bucket.empty() && !std::filesystem::exists(folder_of(texts, place)))
    return files::StoreFindings{};
  auto const cabinet = opened_cabinet(texts, place);
  if (!cabinet) return Failure{cabinet.error()};
  return files::examine_store(database, *cabinet->store);
}

Result<CopiedDocuments> back_up_documents(db::Database& database, DocumentTexts const& texts, DataLocation const& place,
                                          std::filesystem::path const& file) {
  auto const names = names_in(database);
  if (names.empty()) return CopiedDocuments{};
  auto const cabinet = opened_cabinet(texts, place);
  if (!cabinet) return Failure{cabinet.error()};
  auto const to = files::open_folder(beside(file));
  if (!to) return Failure{to.error()};
  return copied(names, *cabinet->store, **to);
}

Result<CopiedDocuments> restore_documents(db::Database& database, DocumentTexts const& texts, DataLocation const& place,
                                          std::filesystem::path const& file) {
  auto const names = names_in(database);
  if (names.empty()) return CopiedDocuments{};
  if (!std::filesystem::is_directory(beside(file)))
    return fail(Errc::unavailable,
                "the backup names " + std::to_string(names.size()) + " files of documents, and there is no " +
                    beside(file).string(),
                "file", "the folder that amity backup made beside the file; all else is restored");
  auto const from = files::open_folder(beside(file));
  if (!from) return Failure{from.error()};
  auto const cabinet = opened_cabinet(texts, place);
  if (!cabinet) return Failure{cabinet.error()};
  return copied(names, **from, *cabinet->store);
}

}  // namespace amity::app

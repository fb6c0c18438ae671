// SPDX-License-Identifier: Apache-2.0
#include "document_options.h"

#include "config_file.h"
#include "files/bucket.h"
#include "settings_file.h"

#include <charconv>
#include <optional>
#include <system_error>

namespace amity::app {
namespace {

constexpr std::uint64_t megabyte{1024U * 1024U};
constexpr std::uint64_t most_megabytes{2000};

fields::FieldError wrong_setting(std::string const& name, Error error) {
  error.field = "documents." + name;
  error.message = error.field + ": " + error.message;
  return fields::at_field(error, error.field);
}

std::optional<std::uint64_t> megabytes_of(std::string const& text) {
  std::uint64_t number{};
  auto const [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), number);
  auto const is_whole = wrong == std::errc{} && end == text.data() + text.size();
  return is_whole && number >= 1 && number <= most_megabytes ? std::optional{number} : std::nullopt;
}

// For what is under way; never a place where something stays.
Result<std::filesystem::path> work_folder(std::filesystem::path const& data) {
  std::error_code error;
  // Helpers work in folders of their own, where a relative path would be another.
  auto const folder = std::filesystem::absolute(data / "under-way", error);
  if (error) return fail(Errc::unavailable, data.string() + " is no folder: " + error.message());
  std::filesystem::create_directories(folder, error);
  if (error) return fail(Errc::unavailable, folder.string() + " cannot be made: " + error.message());
  return folder;
}

Result<std::shared_ptr<files::Store>> store_of(DocumentTexts const& texts, DataLocation const& place,
                                               std::filesystem::path const& work) {
  if (!texts.bucket.empty() && !texts.folder.empty())
    return fail(Errc::invalid, "documents are kept in a folder or in a bucket", "bucket", "one of the two");
  if (!texts.bucket.empty())
    return files::open_bucket({texts.bucket, texts.region, texts.key_id, texts.secret_file, work});
  if (!texts.region.empty() || !texts.key_id.empty() || !texts.secret_file.empty())
    return fail(Errc::invalid, "there is a key and no bucket", "bucket", "https://s3.example.org/bucket");
  auto store = files::open_folder(folder_of(texts, place));
  if (!store) store.error().field = "folder";
  return store;
}

}  // namespace

std::filesystem::path folder_of(DocumentTexts const& texts, DataLocation const& place) {
  return texts.folder.empty() ? place.data / "documents" : std::filesystem::path(texts.folder);
}

void add_document_options(CLI::App& verb, DocumentTexts& texts) {
  verb.add_option("--documents-folder", texts.folder,
                  "Where documents are kept; documents in the data folder if left out")
      ->envname("AMITY_DOCUMENTS_FOLDER");
  verb.add_option("--documents-bucket", texts.bucket, "A bucket instead: https://s3.example.org/bucket")
      ->envname("AMITY_DOCUMENTS_BUCKET");
  verb.add_option("--documents-region", texts.region, "Of the bucket; us-east-1 if left out")
      ->envname("AMITY_DOCUMENTS_REGION");
  verb.add_option("--documents-key-id", texts.key_id, "Id of the access key to the bucket")
      ->envname("AMITY_DOCUMENTS_KEY_ID");
  verb.add_option("--documents-secret-file", texts.secret_file, "File with the secret of that key")
      ->envname("AMITY_DOCUMENTS_SECRET_FILE");
  verb.add_option("--documents-most-megabytes", texts.most_megabytes, "How large one may be: 1 to 2000; 50 if left out")
      ->envname("AMITY_DOCUMENTS_MOST_MEGABYTES");
  verb.add_option("--documents-clamd", texts.clamd,
                  "Scanner of viruses: unix:/run/clamav/clamd.ctl or tcp:HOST:PORT; none: nothing is scanned")
      ->envname("AMITY_DOCUMENTS_CLAMD");
}

void add_documents(CLI::App& verb, std::shared_ptr<DocumentTexts> const& texts, int& status,
                   std::function<int(DocumentTexts const&)> run) {
  auto const config = std::make_shared<std::string>();
  verb.add_option("--config", *config, "TOML file with a table [documents]; flags and environment win")
      ->envname("AMITY_CONFIG");
  add_document_options(verb, *texts);
  verb.callback([&verb, texts, config, &status, run = std::move(run)] {
    if (!config->empty())
      if (auto const read = fill_documents_from_file(verb, *config); !read) {
        complain(read.error(), *config);
        status = cannot;
        return;
      }
    status = run(*texts);
  });
}

fields::Checked<std::optional<files::ScannerAddress>> scanner_of(DocumentTexts const& texts) {
  if (texts.clamd.empty()) return std::optional<files::ScannerAddress>{};
  auto address = files::parse_scanner(texts.clamd);
  if (!address) return fields::Refused{fields::Errors{std::vector{wrong_setting("clamd", address.error())}, 0}};
  return std::optional{*std::move(address)};
}

fields::Checked<files::Cabinet> open_cabinet(DocumentTexts const& texts, DataLocation const& place) {
  std::vector<fields::FieldError> errors;
  files::Cabinet cabinet;
  if (!texts.most_megabytes.empty()) {
    auto const most = megabytes_of(texts.most_megabytes);
    if (most)
      cabinet.limits.bytes = *most * megabyte;
    else
      errors.push_back(wrong_setting(
          "most_megabytes",
          {Errc::invalid, "\"" + texts.most_megabytes + "\" is no size", {}, "a whole number from 1 to 2000"}));
  }
  auto work = work_folder(place.data);
  if (work)
    cabinet.work = *std::move(work);
  else
    errors.push_back(wrong_setting("folder", work.error()));
  if (auto store = store_of(texts, place, cabinet.work))
    cabinet.store = *std::move(store);
  else
    errors.push_back(wrong_setting(store.error().field, store.error()));
  if (!errors.empty()) return fields::Refused{fields::Errors{std::move(errors), 0}};
  return cabinet;
}

}  // namespace amity::app

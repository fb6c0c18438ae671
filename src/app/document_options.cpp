// SPDX-License-Identifier: Apache-2.0
#include "document_options.h"

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
  auto const folder = data / "under-way";
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) return fail(Errc::unavailable, folder.string() + " cannot be made: " + error.message());
  return folder;
}

}  // namespace

void add_document_options(CLI::App& verb, DocumentTexts& texts) {
  verb.add_option("--documents-folder", texts.folder,
                  "Where documents are kept; documents in the data folder if left out")
      ->envname("AMITY_DOCUMENTS_FOLDER");
  verb.add_option("--documents-most-megabytes", texts.most_megabytes, "How large one may be: 1 to 2000; 50 if left out")
      ->envname("AMITY_DOCUMENTS_MOST_MEGABYTES");
  verb.add_option("--documents-clamd", texts.clamd,
                  "Scanner of viruses: unix:/run/clamav/clamd.ctl or tcp:HOST:PORT; none: nothing is scanned")
      ->envname("AMITY_DOCUMENTS_CLAMD");
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
  auto store =
      files::open_folder(texts.folder.empty() ? place.data / "documents" : std::filesystem::path(texts.folder));
  if (store)
    cabinet.store = *std::move(store);
  else
    errors.push_back(wrong_setting("folder", store.error()));
  auto work = work_folder(place.data);
  if (work)
    cabinet.work = *std::move(work);
  else
    errors.push_back(wrong_setting("folder", work.error()));
  if (!errors.empty()) return fields::Refused{fields::Errors{std::move(errors), 0}};
  return cabinet;
}

}  // namespace amity::app

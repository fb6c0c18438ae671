// SPDX-License-Identifier: Apache-2.0
#include "planning/suggestions/model_store.h"

#include "planning/suggestions/sql.h"

#include <sodium.h>

namespace amity::planning::suggestions {
namespace {

// The database holds text, not bytes.
constexpr auto variant = sodium_base64_VARIANT_ORIGINAL;

std::string base64_of(std::string const& bytes) {
  std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
  sodium_bin2base64(text.data(), text.size(), reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size(),
                    variant);
  text.pop_back();  // the NUL
  return text;
}

// Empty where it is no base64, which no model is either.
std::string bytes_of(std::string_view text) {
  std::string bytes(text.size(), '\0');
  std::size_t size = 0;
  if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(), text.size(), nullptr,
                        &size, nullptr, variant) != 0)
    return {};
  bytes.resize(size);
  return bytes;
}

}  // namespace

Result<std::optional<SuggestModel>> kept_model(db::Transaction& transaction, std::string_view version) {
  auto const text = transaction.one(sql::kept_model, {{"version", version}},
                                    [](db::Row const& row) { return row.get<std::string>(0); });
  if (!text) return std::optional<SuggestModel>{};
  auto model = SuggestModel::read(bytes_of(*text));
  if (!model) return Failure{model.error()};
  return std::optional{std::move(*model)};
}

void keep_model(db::Transaction& transaction, SuggestModel const& model) {
  transaction.execute(sql::keep_model, {{"version", model.origin().data_version},
                                        {"trained", model.origin().trained_at},
                                        {"model", base64_of(model.bytes())}});
}

}  // namespace amity::planning::suggestions

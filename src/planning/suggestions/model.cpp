// SPDX-License-Identifier: Apache-2.0
#include "planning/suggestions/model.h"

#include "trees.h"

#include <bit>
#include <charconv>
#include <cstdio>

namespace amity::planning::suggestions {
namespace {

// The trees' own format carries texts by name; these are ours.
constexpr auto features_key = "amity_features";
constexpr auto base_key = "amity_base";
constexpr auto trained_key = "amity_trained_at";
constexpr auto version_key = "amity_data_version";
constexpr auto counts_key = "amity_counts";  // cities, ties, examples, seed

// What the columns mean, as one text: a model of other columns must not be read.
std::string columns_text() {
  std::string text;
  for (auto const& feature : features()) text += std::string(feature.name) + '\n';
  return text;
}

std::optional<double> number(std::string const& text) {
  double value{};
  auto const [end, trouble] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (trouble != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::string text_of(double value) {
  char text[64];
  auto const [end, trouble] = std::to_chars(text, text + sizeof text, value);
  return {text, end};
}

class Fnv {
 public:
  template <class Number>
  void add(Number number) {
    for (std::size_t byte = 0; byte < sizeof number; ++byte) add_byte(static_cast<unsigned char>(number >> (8 * byte)));
  }
  void add(std::string const& text) {
    add(std::uint64_t{text.size()});
    for (auto const letter : text) add_byte(static_cast<unsigned char>(letter));
  }
  void add(double value) { add(std::bit_cast<std::uint64_t>(value)); }
  std::uint64_t state() const { return state_; }

 private:
  void add_byte(unsigned char byte) { state_ = (state_ ^ byte) * 0x100000001b3ULL; }
  std::uint64_t state_{0xcbf29ce484222325ULL};
};

}  // namespace

struct SuggestModel::Trees : BoostedTrees {
  using BoostedTrees::BoostedTrees;
};

std::string data_version(std::span<Place const> places, std::span<Edge const> ties) {
  Fnv sum;
  for (auto const& place : places) {
    for (auto const& text : {place.country, place.division, place.language, place.name}) sum.add(text);
    sum.add(static_cast<std::uint64_t>(place.seat));
    sum.add(place.position ? place.position->latitude_deg() : 1000.0);
    sum.add(place.position ? place.position->longitude_deg() : 1000.0);
    sum.add(static_cast<std::uint64_t>(place.people.value_or(-1)));
  }
  for (auto const& tie : in_order(ties)) {
    sum.add(tie.a);
    sum.add(tie.b);
  }
  char text[17];
  std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(sum.state()));
  return text;
}

SuggestModel SuggestModel::train(Places const& places, std::span<Edge const> ties, TrainingOptions const& options,
                                 ModelOrigin origin) {
  return train(places, ties, options, std::move(origin), {}).value();
}

std::optional<SuggestModel> SuggestModel::train(Places const& places, std::span<Edge const> ties,
                                                TrainingOptions const& options, ModelOrigin origin,
                                                TrainingWatch const& watch) {
  auto set = training_set(places, ties, options, watch);
  if (!set) return std::nullopt;
  // Learning starts at the odds of any pair.
  for (auto& offset : set->offsets) offset += static_cast<float>(set->log_odds);
  auto trees = std::make_shared<Trees>();
  if (!trees->learn({set->rows, set->tied, set->offsets, features().size()}, options.rounds, watch))
    return std::nullopt;
  SuggestModel model(std::move(trees));
  model.base_ = set->log_odds;
  model.origin_ = std::move(origin);
  model.origin_.cities = places.size();
  model.origin_.ties = in_order(ties).size();
  model.origin_.examples = set->tied.size();
  model.origin_.seed = options.seed;
  auto const& kept = model.origin_;
  model.trees_->note(features_key, columns_text());
  model.trees_->note(base_key, text_of(model.base_));
  model.trees_->note(trained_key, kept.trained_at);
  model.trees_->note(version_key, kept.data_version);
  model.trees_->note(counts_key, std::to_string(kept.cities) + ' ' + std::to_string(kept.ties) + ' ' +
                                     std::to_string(kept.examples) + ' ' + std::to_string(kept.seed));
  return model;
}

Result<SuggestModel> SuggestModel::read(std::string const& bytes) {
  auto trees = std::make_shared<Trees>();
  auto const base = trees->load(bytes) ? number(trees->noted(base_key)) : std::nullopt;
  if (!base) return fail(Errc::invalid, "this is no model of suggestions", {}, "train it again");
  if (trees->noted(features_key) != columns_text())
    return fail(Errc::invalid, "the model was trained by another version of Amity", {}, "train it again");
  SuggestModel model(std::move(trees));
  model.base_ = *base;
  auto& origin = model.origin_;
  origin.trained_at = model.trees_->noted(trained_key);
  origin.data_version = model.trees_->noted(version_key);
  unsigned long long seed = 0;
  if (std::sscanf(model.trees_->noted(counts_key).c_str(), "%zu %zu %zu %llu", &origin.cities, &origin.ties,
                  &origin.examples, &seed) != 4)
    return fail(Errc::invalid, "the model does not say what it was trained with", {}, "train it again");
  origin.seed = seed;
  return model;
}

std::string SuggestModel::bytes() const { return trees_->bytes(); }

std::vector<double> SuggestModel::log_odds(std::span<float const> rows) const {
  auto const margins = trees_->margins({rows, features().size()});
  std::vector<double> odds(margins.begin(), margins.end());
  for (auto& one : odds) one += base_;
  return odds;
}

std::vector<std::array<double, reasons + 1>> SuggestModel::contributions(std::span<float const> rows) const {
  auto const columns = features().size();
  auto const shares = trees_->shares({rows, columns});
  std::vector<std::array<double, reasons + 1>> told(rows.size() / columns);
  for (std::size_t row = 0; row < told.size(); ++row) {
    for (std::size_t column = 0; column < columns; ++column)
      told[row][static_cast<std::size_t>(features()[column].reason)] += shares[row * (columns + 1) + column];
    told[row][reasons] += base_ + shares[row * (columns + 1) + columns];
  }
  return told;
}

}  // namespace amity::planning::suggestions

// SPDX-License-Identifier: Apache-2.0
#include "suggest_store.h"

#include "core/clock.h"
#include "whole_file.h"

#include <fstream>
#include <iostream>
#include <iterator>

namespace amity::app {
namespace {

constexpr std::size_t least_to_learn = 20;

std::filesystem::path file_of(DataLocation const& place) { return place.data / "suggestions.ubj"; }

std::optional<planning::suggestions::SuggestModel> kept_model(DataLocation const& place, std::string const& version) {
  std::ifstream file(file_of(place), std::ios::binary);
  if (!file) return std::nullopt;
  std::string const bytes{std::istreambuf_iterator<char>(file), {}};
  auto model = planning::suggestions::SuggestModel::read(bytes);
  if (!model) {
    std::cerr << "amity: " << file_of(place).string() << ": " << model.error().message << "; it is made anew\n";
    return std::nullopt;
  }
  if (model->origin().data_version != version) return std::nullopt;
  return std::move(*model);
}

Result<void> keep(planning::suggestions::SuggestModel const& model, DataLocation const& place) {
  if (auto made = make_folder(place.data); !made) return made;
  auto file = WholeFile::create(file_of(place));
  if (!file) return Failure{file.error()};
  file->write(model.bytes());
  return file->finish();
}

}  // namespace

Result<std::shared_ptr<planning::suggestions::SuggestModel const>> model_for(
    planning::suggestions::RegisterPlaces const& seen, DataLocation const& place, Training training) {
  if (seen.ties.size() < least_to_learn)
    return fail(Errc::not_found,
                "the register has " + std::to_string(seen.ties.size()) + " ties; suggestions need " +
                    std::to_string(least_to_learn) + " to learn from",
                {}, "amity import world");
  if (training == Training::where_needed)
    if (auto model = kept_model(
            place, planning::suggestions::data_version(std::span(seen.places).first(seen.counted), seen.ties)))
      return std::make_shared<planning::suggestions::SuggestModel const>(std::move(*model));
  std::cerr << "amity: learning from " << seen.ties.size() << " ties of " << seen.counted << " cities\n";
  auto const model = std::make_shared<planning::suggestions::SuggestModel const>(
      planning::suggestions::train(seen, {}, to_string(system_clock()())));
  if (auto const kept = keep(*model, place); !kept) complain(kept.error());
  return model;
}

}  // namespace amity::app

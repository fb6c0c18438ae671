// SPDX-License-Identifier: Apache-2.0
#include "rows_in_contract.h"

#include "contract/words.h"

namespace amity::curation::web {
namespace {

using commands::FieldTexts;

std::string key_in(SourceKeys const& keys, SourceId source) {
  auto const found = keys.find(source);
  return found == keys.end() ? std::string{} : found->second;
}

void put(FieldTexts& texts, std::string const& name, LocalText const& text) {
  for (auto const language : interface_languages)
    texts.emplace(name + "_" + std::string(language), text_in(text, language));
}
void put(FieldTexts& texts, std::string const& name, std::optional<LocalText> const& text) {
  put(texts, name, text.value_or(LocalText{}));
}

std::optional<std::int64_t> number_of(contract::Nullable<std::int64_t> const& number) { return number; }
std::optional<std::int64_t> number_of(std::optional<contract::Nullable<std::int64_t>> const& number) {
  return number ? number_of(*number) : std::nullopt;
}

// A row and what is wanted of one have members of the same names.
FieldTexts figure_texts(auto const& from) {
  FieldTexts texts{{"on", to_string(from.on)},
                   {"kind", std::string(contract::to_string(from.kind))},
                   {"region", from.region},
                   {"count", std::to_string(from.count)},
                   {"count_is", std::string(contract::to_string(from.count_is))},
                   {"source", from.source}};
  put(texts, "statement", from.statement);
  return texts;
}

FieldTexts target_texts(auto const& from) {
  return {{"by", to_string(from.by)}, {"kind", std::string(contract::to_string(from.kind))},
          {"region", from.region},    {"count", std::to_string(from.count)},
          {"source", from.source},    {"note", from.note}};
}

FieldTexts policy_texts(auto const& from) {
  return {{"reason", from.reason}, {"country", from.country}, {"source", from.source}, {"note", from.note}};
}

FieldTexts post_texts(auto const& from) {
  auto const serves_count = number_of(from.serves_count);
  FieldTexts texts{{"type", std::string(contract::to_string(from.type))},
                   {"country", from.country},
                   {"place", from.place},
                   {"count", std::to_string(from.count)},
                   {"serves", from.serves},
                   {"serves_count", serves_count ? std::to_string(*serves_count) : std::string{}},
                   {"source", from.source},
                   {"note", from.note}};
  put(texts, "name", from.name);
  return texts;
}

}  // namespace

contract::OfficeFigure record_of(partnerships::KeptRow<partnerships::OfficialFigure> const& kept,
                                 SourceKeys const& keys) {
  auto const& figure = kept.value;
  return {kept.row,
          kept.version,
          figure.on,
          contract::parse<contract::CountedKind>(figure.kind).value(),
          figure.region,
          figure.figure,
          contract::parse<contract::FigureIs>(to_string(figure.is)).value(),
          key_in(keys, figure.source),
          figure.statement};
}

contract::OfficeTarget record_of(partnerships::KeptRow<planning::targets::Target> const& kept, SourceKeys const& keys) {
  auto const& target = kept.value;
  return {kept.row,
          kept.version,
          target.by,
          contract::parse<contract::CountedKind>(target.kind).value(),
          target.region,
          target.figure,
          key_in(keys, target.source),
          target.note};
}

contract::OfficePolicy record_of(partnerships::KeptRow<planning::layout::Policy> const& kept, SourceKeys const& keys) {
  auto const& policy = kept.value;
  return {kept.row, kept.version, policy.reason, policy.country, key_in(keys, policy.source), policy.note};
}

contract::OfficePost record_of(partnerships::KeptRow<institutions::ConsularPost> const& kept, SourceKeys const& keys) {
  auto const& post = kept.value;
  std::string serves;
  for (auto const& country : post.serves) serves += (serves.empty() ? "" : ";") + country;
  contract::Nullable<std::int64_t> serves_count;
  if (post.serves_count) serves_count = std::optional<std::int64_t>{*post.serves_count};
  return {kept.row,
          kept.version,
          contract::parse<contract::PostSort>(to_string(post.sort)).value(),
          post.country,
          post.place,
          post.posts,
          post.name,
          serves,
          serves_count,
          key_in(keys, post.source),
          post.note};
}

FieldTexts texts_of(contract::OfficeFigureInput const& input) { return figure_texts(input); }
FieldTexts texts_of(contract::OfficeTargetInput const& input) { return target_texts(input); }
FieldTexts texts_of(contract::OfficePolicyInput const& input) { return policy_texts(input); }
FieldTexts texts_of(contract::OfficePostInput const& input) { return post_texts(input); }
FieldTexts texts_of(contract::OfficeFigure const& seen) { return figure_texts(seen); }
FieldTexts texts_of(contract::OfficeTarget const& seen) { return target_texts(seen); }
FieldTexts texts_of(contract::OfficePolicy const& seen) { return policy_texts(seen); }
FieldTexts texts_of(contract::OfficePost const& seen) { return post_texts(seen); }

}  // namespace amity::curation::web

// SPDX-License-Identifier: Apache-2.0
#include "curation/rows.h"

#include "interop/formats/record_fields.h"
#include "texts.h"

namespace amity::curation {
namespace {

using commands::FieldTexts;
using institutions::ConsularPost;
using interop::formats::text;
using partnerships::OfficialFigure;
using planning::layout::Policy;
using planning::targets::Target;

constexpr std::string_view counted_kinds = "sister_city, friendly_exchange, project, all, countries or continents";
constexpr fields::LocalTextRules long_texts{.most = interop::formats::long_text.most, .lines = fields::Lines::many};

std::optional<std::string> parse_counted_kind(std::string_view word) {
  for (auto const* known : {"sister_city", "friendly_exchange", "project", "all", "countries", "continents"})
    if (word == known) return std::string(word);
  return std::nullopt;
}

std::string region_in(fields::Reader& in, References const& refer) {
  return in.optional<std::string>("region", refer.region, "").value_or("");
}

SourceId source_in(fields::Reader& in, References const& refer) {
  return in.required<SourceId>("source", refer.source, "");
}

std::string key_of(SourceKeys const& keys, SourceId source) {
  auto const found = keys.find(source);
  return found == keys.end() ? std::string{} : found->second;
}

}  // namespace

OfficialFigure read_figure(fields::Reader& in, References const& refer) {
  OfficialFigure figure;
  figure.on = in.required<PartialDate>("on");
  figure.kind = in.required<std::string>("kind", parse_counted_kind, counted_kinds);
  figure.figure = in.required<int>("count", {.least = 0});
  figure.region = region_in(in, refer);
  figure.is = in.optional<OfficialFigure::Is>("count_is", partnerships::parse_figure_is, "exactly or at_least")
                  .value_or(figure.is);
  figure.source = source_in(in, refer);
  figure.statement = in.texts("statement", long_texts);
  return figure;
}

Target read_target(fields::Reader& in, References const& refer) {
  return {in.required<PartialDate>("by"), in.required<std::string>("kind", parse_counted_kind, counted_kinds),
          region_in(in, refer),           in.required<int>("count", {.least = 1}),
          source_in(in, refer),           text(in, "note")};
}

Policy read_policy(fields::Reader& in, References const& refer) {
  Policy policy;
  policy.reason = in.required<std::string>("reason");
  policy.country = in.required<std::string>("country", refer.country, "");
  policy.source = source_in(in, refer);
  policy.note = text(in, "note");
  return policy;
}

ConsularPost read_post(fields::Reader& in, References const& refer) {
  ConsularPost post;
  post.sort =
      in.required<ConsularPost::Sort>("type", institutions::parse_post_sort, "consulate_general or visa_centre");
  post.country = in.optional<std::string>("country", refer.country, "").value_or("");
  post.place = in.optional<std::string>("place", refer.place, "").value_or("");
  post.name = in.texts("name", long_texts);
  post.posts = in.optional<int>("count", {.least = 1}).value_or(1);
  post.serves = in.list<std::string>("serves", refer.country, "");
  post.serves_count = in.optional<int>("serves_count", {.least = 1});
  post.source = source_in(in, refer);
  post.note = text(in, "note");
  return post;
}

FieldTexts texts_of(OfficialFigure const& figure, SourceKeys const& keys) {
  FieldTexts texts{{"on", to_string(figure.on)},
                   {"kind", figure.kind},
                   {"region", figure.region},
                   {"count", std::to_string(figure.figure)},
                   {"count_is", std::string(to_string(figure.is))},
                   {"source", key_of(keys, figure.source)}};
  put_texts(texts, "statement", figure.statement);
  return texts;
}

FieldTexts texts_of(Target const& target, SourceKeys const& keys) {
  return {{"by", to_string(target.by)},
          {"kind", target.kind},
          {"region", target.region},
          {"count", std::to_string(target.figure)},
          {"source", key_of(keys, target.source)},
          {"note", target.note}};
}

FieldTexts texts_of(Policy const& policy, SourceKeys const& keys) {
  return {{"reason", policy.reason},
          {"country", policy.country},
          {"source", key_of(keys, policy.source)},
          {"note", policy.note}};
}

FieldTexts texts_of(ConsularPost const& post, SourceKeys const& keys) {
  std::string serves;
  for (auto const& country : post.serves) serves += (serves.empty() ? "" : ";") + country;
  FieldTexts texts{{"type", std::string(to_string(post.sort))},
                   {"country", post.country},
                   {"place", post.place},
                   {"count", std::to_string(post.posts)},
                   {"serves", serves},
                   {"serves_count", post.serves_count ? std::to_string(*post.serves_count) : std::string{}},
                   {"source", key_of(keys, post.source)},
                   {"note", post.note}};
  put_texts(texts, "name", post.name);
  return texts;
}

}  // namespace amity::curation

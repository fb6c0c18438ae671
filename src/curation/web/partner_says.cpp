// SPDX-License-Identifier: Apache-2.0
// What sources say of a partnership, and which of it counts.
#include "partner_views.h"
#include "partnerships/web/documents.h"
#include "partnerships/web/older_source.h"
#include "ui/format.h"
#include "ui/links.h"
#include "ui/register_words.h"

#include <algorithm>

namespace amity::curation::web {
namespace {

// "Sister city · In force · 1981-11-05"
class Said {
 public:
  explicit Said(ui::Localizer const& localizer) : localizer_(localizer) {}
  void add(std::string const& part) {
    if (!part.empty()) text_ += (text_.empty() ? "" : " · ") + part;
  }
  void dates(std::optional<PartialDate> const& signed_on, std::optional<PartialDate> const& ended_on) {
    if (signed_on) add(ui::format_date(localizer_.language(), to_string(*signed_on)));
    if (ended_on) add("– " + ui::format_date(localizer_.language(), to_string(*ended_on)));
  }
  std::string text() const { return text_.empty() ? localizer_.text("office.unsaid") : text_; }

 private:
  ui::Localizer const& localizer_;
  std::string text_;
};

// "counts for: kind, signed"; empty where nothing of what it says does.
std::string counts_for(OfPartner const& of, std::string_view source_id) {
  if (!of.document) return {};
  std::string fields;
  for (auto const& one : of.document->fields)
    if (one.source && *one.source == source_id)
      fields +=
          (fields.empty() ? "" : of.at.localizer.text("list.separator")) + of.at.localizer.word("field", one.field);
  return fields.empty() ? fields : of.at.localizer.text("curation.counts_for", {{"fields", fields}});
}

// As the contract names a source of the office's.
std::string public_id(OfPartner const& of, std::string const& key) { return of.at.office.slug + ":" + key; }

bool is_own(OfPartner const& of, contract::Source const& source) { return source.id == public_id(of, source.key); }

}  // namespace

OfPartner of_partner(AtDesk const& at, db::Transaction& transaction, atlas::City const& city) {
  OfPartner of{at,
               city,
               at.address("/partners/" + partnerships::web::id_of(city)),
               has(at, accounts::Right::edit_partnerships),
               source_names(at, transaction),
               partnerships::kept_partnership(transaction, at.office.id, city.id),
               nullptr,
               std::nullopt};
  // What was taken back a moment ago may still be in the register that readers see.
  if (!of.kept) return of;
  for (auto const place : at.world->reg.of(at.office.home)) {
    auto const& partnership = at.world->reg.partnerships()[place];
    if (partnership.other(at.office.home) != city.id) continue;
    of.partnership = &partnership;
    of.document = partnerships::web::partnership_document(*at.world, partnership,
                                                          snapshot::day_at(at.desk.s->clock, at.office.timezone));
  }
  return of;
}

namespace {

// Where a source gives a day that it cannot have seen, by its own or the one that it speaks of.
std::string age_of_source(OfPartner const& of, partnerships::SourceFields const& source,
                          partnerships::AssertionFields const& says) {
  auto const day = says.as_of ? says.as_of : partnerships::own_day(source.published, source.retrieved);
  auto note = partnerships::web::age_note(of.at.localizer, day, says.signed_on);
  return note.empty() ? partnerships::web::age_note(of.at.localizer, day, says.ended_on) : note;
}

}  // namespace

json::array says_view(OfPartner const& of, db::Transaction& transaction) {
  auto const& localizer = of.at.localizer;
  json::array list;
  for (auto const& [key, kept] : of.kept.value_or(partnerships::KeptPartnership{}).assertions) {
    Said said(localizer);
    auto const& says = kept.value;
    if (says.kind) said.add(localizer.kind(to_string(*says.kind)));
    if (says.stage) said.add(localizer.word("stage", to_string(*says.stage)));
    said.dates(says.signed_on, says.ended_on);
    auto const name = text_named(of.sources, key);
    list.push_back(json::object{
        {"source", name.empty() ? key : name},
        {"said", said.text()},
        {"counts", counts_for(of, public_id(of, key))},
        {"age", age_of_source(of, partnerships::kept_source(transaction, of.at.office.id, key).value, says)},
        {"href", of.may_edit ? of.root + "/assertion" + ui::query_text({{"source", key}}) : std::string{}}});
  }
  return list;
}

json::array others_view(OfPartner const& of) {
  auto const& localizer = of.at.localizer;
  json::array list;
  if (!of.document) return list;
  for (auto const& assertion : of.document->assertions) {
    if (is_own(of, assertion.source)) continue;
    Said said(localizer);
    if (assertion.kind) said.add(localizer.kind(*assertion.kind));
    if (assertion.stage) said.add(localizer.word("stage", *assertion.stage));
    said.dates(assertion.signed_, assertion.ended);
    list.push_back(json::object{{"source", ui::source_name(localizer, assertion.source)},
                                {"said", said.text()},
                                {"counts", counts_for(of, assertion.source.id)},
                                {"href", ui::source_address(localizer.language(), assertion.source)}});
  }
  return list;
}

json::array verdicts_view(OfPartner const& of) {
  auto const& localizer = of.at.localizer;
  json::array rows;
  if (!of.document) return rows;
  for (auto const& one : of.document->fields) {
    auto const value = one.value.value_or("");
    // What nobody speaks of, and needs not be spoken of, is no row.
    if (one.field == contract::PartnershipField::ended && value.empty()) continue;
    auto const rule = value == "doubtful" ? std::string_view{"doubtful"} : contract::to_string(one.rule);
    std::string source;
    for (auto const& assertion : of.document->assertions)
      if (one.source && assertion.source.id == *one.source) source = ui::source_name(localizer, assertion.source);
    rows.push_back(json::object{{"field", localizer.word("field", one.field)},
                                {"value", value.empty() ? value : ui::value_in_words(localizer, one.field, value)},
                                {"rule", localizer.word("verdict", rule)},
                                {"source", source}});
  }
  return rows;
}

}  // namespace amity::curation::web

// SPDX-License-Identifier: Apache-2.0
#include "partner_shared.h"

#include "desk/web/comments.h"
#include "desk/web/journal_section.h"
#include "desk/web/live.h"

namespace amity::curation::web {
namespace {

// As the journal names what belongs to a partner.
std::vector<desk::Subject> parts_of(atlas::City const& city, std::optional<partnerships::KeptPartnership> const& kept) {
  std::vector<desk::Subject> parts{{"hall", city.id.value}, {"city", city.id.value}};
  if (kept) parts.push_back({"partnership", kept->id.value});
  return parts;
}

}  // namespace

std::string partner_live_line(AtDesk const& at, atlas::City const& city) {
  auto const kept = [&] {
    auto transaction = reading(at);
    return partnerships::kept_partnership(transaction, at.office.id, city.id);
  }();
  return desk::web::live_line(at, {"partner", city.id.value}, parts_of(city, kept));
}

std::string partner_shared(OfPartner const& of, db::Transaction& transaction) {
  desk::Subject const partner{"partner", of.city.id.value};
  desk::web::JournalOf journal;
  journal.subjects = {to_string(partner)};
  for (auto const& part : parts_of(of.city, of.kept)) journal.subjects.push_back(to_string(part));
  journal.fields = partnerships::web::journal_fields(of.at.localizer);
  journal.labels = {"journal.field", "curation.city"};
  journal.groups.insert(of.sources.begin(), of.sources.end());
  return desk::web::comments_section(of.at, transaction, partner) +
         desk::web::journal_section(of.at, transaction, journal);
}

}  // namespace amity::curation::web

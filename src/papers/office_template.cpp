// SPDX-License-Identifier: Apache-2.0
#include "papers/office_template.h"

#include "commands/field_notes.h"
#include "papers/sql.h"
#include "refused_field.h"

namespace amity::papers {

using commands::Command;
using commands::Outcome;
using commands::Refused;

namespace {

OfficeTemplate read_template(db::Row const& row) {
  return {row.get<std::int64_t>(0), row.get<std::string>(1), row.get<std::string>(2), row.get<std::string>(3)};
}

std::int64_t add_version(Command& command, PaperKind kind, std::int64_t version, std::string const& source) {
  command.transaction().execute(sql::insert_template, {{"office", command.office()},
                                                       {"kind", to_string(kind)},
                                                       {"version", version},
                                                       {"source", source},
                                                       {"actor", command.actor()},
                                                       {"at", amity::to_string(command.at())}});
  command.inserted("paper_template", {command.office(), std::string(to_string(kind)), version});
  command.name_subject("paper-template/" + std::string(to_string(kind)));
  // Each version is kept as it is: the journal's readers are told that it is another.
  commands::note_field(command, {command.subject(), "source"});
  return version;
}

}  // namespace

OfficeTemplate template_of(db::Transaction& transaction, OfficeId office, PaperKind kind) {
  return transaction.one(sql::newest_template, {{"office", office}, {"kind", to_string(kind)}}, read_template)
      .value_or(OfficeTemplate{});
}

OfficeTemplate template_at(db::Transaction& transaction, OfficeId office, PaperKind kind, std::string_view moment) {
  return transaction
      .one(sql::template_at, {{"office", office}, {"kind", to_string(kind)}, {"until", moment}}, read_template)
      .value_or(OfficeTemplate{});
}

std::vector<OfficeTemplate> template_versions(db::Transaction& transaction, OfficeId office, PaperKind kind) {
  return transaction.all(sql::template_versions, {{"office", office}, {"kind", to_string(kind)}}, read_template);
}

Outcome<std::int64_t> put_template(Command& command, PaperKind kind, std::string const& source,
                                   std::optional<commands::Seen> const& seen) {
  auto const stored = template_of(command.transaction(), command.office(), kind);
  commands::FieldTexts const theirs{{"source", stored.source}};
  auto const texts = commands::fields_to_write({{"source", source}}, seen,
                                               stored.version == 0 ? commands::FieldTexts{} : theirs, stored.version);
  if (!texts) return Refused{texts.error()};
  auto const& wanted = texts->at("source");
  if (wanted.empty())
    return refused_at("source", {}, "empty", "a template has a text", "Typst, or put the shipped one back");
  if (wanted.size() > longest_template)
    return refused_at("source", {}, "too_long", "a template is at most 100,000 bytes long", "a shorter one");
  if (wanted == stored.source) return stored.version;
  return add_version(command, kind, stored.version + 1, wanted);
}

Outcome<std::int64_t> restore_template(Command& command, PaperKind kind) {
  auto const stored = template_of(command.transaction(), command.office(), kind);
  if (stored.source.empty()) return stored.version;
  return add_version(command, kind, stored.version + 1, {});
}

}  // namespace amity::papers

// SPDX-License-Identifier: Apache-2.0
// The organisations that an office deals with.
#pragma once

#include "commands/merge.h"
#include "core/language.h"
#include "core/sight.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amity::people {

using OrganisationId = Id<struct OrganisationTag>;

enum class OrganisationKind {
  city_government,
  authority,  // any other public authority
  mission,    // an embassy or a consulate
  university,
  school,
  culture,  // museum, library, theatre
  health,
  company,
  association,
  media,
  other
};
inline constexpr std::array all_organisation_kinds{
    OrganisationKind::city_government, OrganisationKind::authority, OrganisationKind::mission,
    OrganisationKind::university,      OrganisationKind::school,    OrganisationKind::culture,
    OrganisationKind::health,          OrganisationKind::company,   OrganisationKind::association,
    OrganisationKind::media,           OrganisationKind::other};
std::string_view to_string(OrganisationKind kind);
std::optional<OrganisationKind> parse_organisation_kind(std::string_view word);

struct OrganisationFields {
  LocalText name{};        // in languages of readers
  std::string own_name{};  // as it writes itself
  OrganisationKind kind{OrganisationKind::other};
  std::string country{};  // ISO 3166, two letters; empty: that of its city, or not known
  std::optional<CityId> city{};
  std::optional<OrganisationId> parent{};
  std::string external_id{};  // by which a list knows it again; one of each in an office
  bool operator==(OrganisationFields const&) const = default;
};
commands::FieldTexts texts_of(OrganisationFields const& fields);

struct Organisation {
  OrganisationId id{};
  std::int64_t version{};
  Office<OrganisationFields> fields;
  bool operator==(Organisation const&) const = default;
};

// What to call it in that language: its name there, else its own, else whatever there is.
std::string called(OrganisationFields const& fields, std::string_view language);

std::optional<Organisation> organisation_of(db::Transaction& transaction, OfficeId office, OrganisationId id);
std::optional<Organisation> organisation_by_external_id(db::Transaction& transaction, OfficeId office,
                                                        std::string_view external_id);

// Errors: name (none in any language, and none of its own), country (none that the atlas has), city, parent (none of
// the office's, itself, or one below it), external_id (another has it).
commands::Outcome<OrganisationId> add_organisation(commands::Command& command, OrganisationFields const& fields);
// The version that stands then.
commands::Outcome<std::int64_t> change_organisation(commands::Command& command, OrganisationId id,
                                                    OrganisationFields const& fields,
                                                    std::optional<commands::Seen> const& seen);

enum class OrganisationSort { name, newest };
struct OrganisationQuestion {
  std::string text{};  // found in its names; no difference of capital letters
  std::optional<OrganisationKind> kind{};
  std::string country{};
  OrganisationSort sort{OrganisationSort::name};
  std::int64_t skip{};
  std::int64_t limit{50};
};
struct OrganisationPage {
  std::vector<Organisation> organisations;
  std::int64_t all{};  // that answer the question
};
OrganisationPage organisations(db::Transaction& transaction, OfficeId office, OrganisationQuestion const& question);
std::vector<Organisation> organisations_below(db::Transaction& transaction, OfficeId office, OrganisationId parent);

}  // namespace amity::people

// SPDX-License-Identifier: Apache-2.0
// The columns of the register's tables, in their order. Private to the room.
#pragma once

#include "interop/exports/register_tables.h"

namespace amity::interop::exports {

inline constexpr auto is_number = RegisterColumn::Is::number;

inline constexpr std::array assertion_columns{
    RegisterColumn{"a"},
    RegisterColumn{"a_name"},
    RegisterColumn{"a_country"},
    RegisterColumn{"a_lat", is_number},
    RegisterColumn{"a_lon", is_number},
    RegisterColumn{"a_geonames", is_number},
    RegisterColumn{"b"},
    RegisterColumn{"b_name"},
    RegisterColumn{"b_country"},
    RegisterColumn{"b_lat", is_number},
    RegisterColumn{"b_lon", is_number},
    RegisterColumn{"b_geonames", is_number},
    RegisterColumn{"office"},
    RegisterColumn{"source"},
    RegisterColumn{"source_kind"},
    RegisterColumn{"source_name"},
    RegisterColumn{"source_url"},
    RegisterColumn{"source_published"},
    RegisterColumn{"source_retrieved"},
    RegisterColumn{"source_note"},
    RegisterColumn{"kind"},
    RegisterColumn{"stage"},
    RegisterColumn{"signed"},
    RegisterColumn{"ended"},
    RegisterColumn{"said_by"},
    RegisterColumn{"confidence"},
    RegisterColumn{"as_of"},
    RegisterColumn{"note"},
};
inline constexpr std::array city_columns{
    RegisterColumn{"id"},
    RegisterColumn{"name"},
    RegisterColumn{"country"},
    RegisterColumn{"lat", is_number},
    RegisterColumn{"lon", is_number},
    RegisterColumn{"wikidata"},
    RegisterColumn{"geonames", is_number},
    RegisterColumn{"sort"},
    RegisterColumn{"slug"},
    RegisterColumn{"timezone"},
    RegisterColumn{"same_as"},
};
inline constexpr std::array city_name_columns{RegisterColumn{"city"}, RegisterColumn{"language"},
                                              RegisterColumn{"sort"}, RegisterColumn{"name"}};
inline constexpr std::array population_columns{RegisterColumn{"city"}, RegisterColumn{"source"}, RegisterColumn{"on"},
                                               RegisterColumn{"people", is_number}};
inline constexpr std::array source_columns{
    RegisterColumn{"office"}, RegisterColumn{"key"},       RegisterColumn{"kind"},      RegisterColumn{"name"},
    RegisterColumn{"url"},    RegisterColumn{"published"}, RegisterColumn{"retrieved"}, RegisterColumn{"note"},
};
inline constexpr std::array move_columns{
    RegisterColumn{"a"},       RegisterColumn{"b"},         RegisterColumn{"office"},   RegisterColumn{"act"},
    RegisterColumn{"on"},      RegisterColumn{"authority"}, RegisterColumn{"document"}, RegisterColumn{"source"},
    RegisterColumn{"note_zh"}, RegisterColumn{"note_ja"},   RegisterColumn{"note_en"},
};
inline constexpr std::array office_columns{RegisterColumn{"office"},       RegisterColumn{"home"},
                                           RegisterColumn{"timezone"},     RegisterColumn{"accent_day"},
                                           RegisterColumn{"accent_night"}, RegisterColumn{"languages"}};
inline constexpr std::array office_name_columns{RegisterColumn{"office"}, RegisterColumn{"language"},
                                                RegisterColumn{"name"}};
inline constexpr std::array office_region_columns{RegisterColumn{"office"},    RegisterColumn{"region"},
                                                  RegisterColumn{"countries"}, RegisterColumn{"name_zh"},
                                                  RegisterColumn{"name_ja"},   RegisterColumn{"name_en"}};
inline constexpr std::array partnership_columns{
    RegisterColumn{"a"},
    RegisterColumn{"a_name"},
    RegisterColumn{"a_country"},
    RegisterColumn{"b"},
    RegisterColumn{"b_name"},
    RegisterColumn{"b_country"},
    RegisterColumn{"kind"},
    RegisterColumn{"stage"},
    RegisterColumn{"signed"},
    RegisterColumn{"ended"},
    RegisterColumn{"known_by"},
    RegisterColumn{"doubtful"},
    RegisterColumn{"sources", is_number},
    RegisterColumn{"conflicts", is_number},
};

}  // namespace amity::interop::exports

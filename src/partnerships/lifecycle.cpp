// SPDX-License-Identifier: Apache-2.0
#include "partnerships/lifecycle.h"

#include <utility>

namespace amity::partnerships {
namespace {

constexpr std::array kind_words{std::pair{Kind::sister_city, std::string_view{"sister_city"}},
                                std::pair{Kind::friendly_exchange, std::string_view{"friendly_exchange"}},
                                std::pair{Kind::project, std::string_view{"project"}},
                                std::pair{Kind::unspecified, std::string_view{"unspecified"}}};

constexpr std::array stage_words{std::pair{Stage::unknown, std::string_view{"unknown"}},
                                 std::pair{Stage::contact, std::string_view{"contact"}},
                                 std::pair{Stage::intent, std::string_view{"intent"}},
                                 std::pair{Stage::exchange, std::string_view{"exchange"}},
                                 std::pair{Stage::approval, std::string_view{"approval"}},
                                 std::pair{Stage::active, std::string_view{"active"}},
                                 std::pair{Stage::dormant, std::string_view{"dormant"}},
                                 std::pair{Stage::suspended, std::string_view{"suspended"}},
                                 std::pair{Stage::ended, std::string_view{"ended"}},
                                 std::pair{Stage::denied, std::string_view{"denied"}}};

constexpr std::array act_words{std::pair{Act::make_contact, std::string_view{"make_contact"}},
                               std::pair{Act::declare_intent, std::string_view{"declare_intent"}},
                               std::pair{Act::begin_exchange, std::string_view{"begin_exchange"}},
                               std::pair{Act::submit, std::string_view{"submit"}},
                               std::pair{Act::approve, std::string_view{"approve"}},
                               std::pair{Act::sign, std::string_view{"sign"}},
                               std::pair{Act::renew, std::string_view{"renew"}},
                               std::pair{Act::fall_dormant, std::string_view{"fall_dormant"}},
                               std::pair{Act::revive, std::string_view{"revive"}},
                               std::pair{Act::suspend, std::string_view{"suspend"}},
                               std::pair{Act::resume, std::string_view{"resume"}},
                               std::pair{Act::lapse, std::string_view{"lapse"}},
                               std::pair{Act::sever, std::string_view{"sever"}},
                               std::pair{Act::rescind, std::string_view{"rescind"}},
                               std::pair{Act::end, std::string_view{"end"}}};

template <class Words, class T>
std::string_view word_of(Words const& words, T value) {
  for (auto const& [known, word] : words)
    if (known == value) return word;
  return {};
}

template <class T, class Words>
std::optional<T> value_of(Words const& words, std::string_view wanted) {
  for (auto const& [value, word] : words)
    if (word == wanted) return value;
  return std::nullopt;
}

}  // namespace

std::string_view to_string(Kind kind) { return word_of(kind_words, kind); }
std::string_view to_string(Stage stage) { return word_of(stage_words, stage); }
std::string_view to_string(Act act) { return word_of(act_words, act); }
std::optional<Kind> parse_kind(std::string_view word) { return value_of<Kind>(kind_words, word); }
std::optional<Stage> parse_stage(std::string_view word) { return value_of<Stage>(stage_words, word); }
std::optional<Act> parse_act(std::string_view word) { return value_of<Act>(act_words, word); }

}  // namespace amity::partnerships

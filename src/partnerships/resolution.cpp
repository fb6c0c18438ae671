// SPDX-License-Identifier: Apache-2.0
#include "partnerships/resolution.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace amity::partnerships {
namespace {

// EDTF's open start: at some time until then.
constexpr std::string_view open_start{"../"};

// A statement with what it is weighed by.
struct Weighed {
  Statement statement;
  Rank rank;
  std::optional<PartialDate> speaks;
};

// Strongest first: rank, then newer, then more confident, then the source's key and its office's id (two offices
// may use the same key), so that order never depends on input.
bool weighs_more(Weighed const& x, Weighed const& y) {
  auto const key = [](Weighed const& w) {
    return std::tuple{w.rank, w.speaks ? w.speaks->latest() : beginning_of_time, w.statement.assertion->confidence};
  };
  auto const kx = key(x);
  auto const ky = key(y);
  if (kx != ky) return kx > ky;
  auto const& a = *x.statement.source;
  auto const& b = *y.statement.source;
  return std::tie(a.key, a.office) < std::tie(b.key, b.office);
}

Weighed weigh(Statement const& s) { return {s, rank_of(*s.assertion, *s.source), speaks_of(*s.assertion, *s.source)}; }

std::vector<Weighed> weigh(std::span<Statement const> statements) {
  std::vector<Weighed> weighed;
  weighed.reserve(statements.size());
  for (auto const& s : statements) weighed.push_back(weigh(s));
  std::sort(weighed.begin(), weighed.end(), weighs_more);
  return weighed;
}

bool denies(Weighed const& w) { return w.statement.assertion->stage == Stage::denied; }

void add_value(Conflict& conflict, std::string value, std::string const& source) {
  auto same = std::find_if(conflict.values.begin(), conflict.values.end(),
                           [&](Conflict::Value const& v) { return v.value == value; });
  if (same == conflict.values.end()) same = conflict.values.insert(same, {std::move(value), {}});
  if (!source.empty()) same->sources.push_back(source);
}

template <class Field>
std::optional<Kind> strongest_kind(std::vector<Weighed> const& weighed, Field field, Conflict& conflict) {
  std::optional<Kind> chosen;
  for (auto const& w : weighed) {
    auto const said = w.statement.assertion->*field;
    if (!said || *said == Kind::unspecified) continue;
    if (!chosen) chosen = said;
    add_value(conflict, std::string(to_string(*said)), w.statement.source->key);
  }
  return chosen;
}

// The strongest source's date, made more precise by a weaker one that does not contradict it. Dates of which none
// contradicts it are no conflict.
template <class Field>
std::optional<PartialDate> strongest_date(std::vector<Weighed> const& weighed, Field field, Conflict& conflict) {
  std::optional<PartialDate> chosen;
  auto contradicted = false;
  for (auto const& w : weighed) {
    auto const& said = w.statement.assertion->*field;
    if (!said) continue;
    if (!chosen || (compatible(*chosen, *said) && *said > *chosen)) chosen = said;
    contradicted = contradicted || !compatible(*chosen, *said);
    add_value(conflict, to_string(*said), w.statement.source->key);
  }
  if (!contradicted) conflict.values.clear();
  return chosen;
}

// Earlier stages of a life may be followed by later ones; the other way round two sources contradict each other.
int life_order(Stage stage) {
  switch (stage) {
    case Stage::unknown:
      return 0;
    case Stage::contact:
      return 1;
    case Stage::intent:
      return 2;
    case Stage::exchange:
      return 3;
    case Stage::approval:
      return 4;
    case Stage::active:
    case Stage::dormant:
    case Stage::suspended:
      return 5;
    case Stage::ended:
      return 6;
    case Stage::denied:
      return 7;
  }
  return 0;
}

bool contradict(Weighed const& x, Weighed const& y) {
  auto const sx = life_order(*x.statement.assertion->stage);
  auto const sy = life_order(*y.statement.assertion->stage);
  if (sx == sy) return false;
  if (!x.speaks || !y.speaks) return true;
  if (before(*x.speaks, *y.speaks) == Truth::yes) return sx > sy;
  if (before(*y.speaks, *x.speaks) == Truth::yes) return sy > sx;
  return true;
}

std::optional<Stage> strongest_stage(std::vector<Weighed> const& supporting, Conflict& conflict) {
  std::vector<Weighed> said;
  std::copy_if(supporting.begin(), supporting.end(), std::back_inserter(said), [](Weighed const& w) {
    return w.statement.assertion->stage && *w.statement.assertion->stage != Stage::unknown;
  });
  auto contradicted = false;
  for (auto const& x : said) {
    for (auto const& y : said) contradicted = contradicted || contradict(x, y);
    add_value(conflict, std::string(to_string(*x.statement.assertion->stage)), x.statement.source->key);
  }
  if (!contradicted) conflict.values.clear();
  if (said.empty()) return std::nullopt;
  return said.front().statement.assertion->stage;
}

Conflict existence_conflict(std::vector<Weighed> const& weighed) {
  Conflict conflict{"existence", {}};
  for (auto const& w : weighed) add_value(conflict, denies(w) ? "denied" : "stated", w.statement.source->key);
  return conflict;
}

void keep(std::vector<Conflict>& conflicts, Conflict conflict) {
  if (conflict.values.size() > 1) conflicts.push_back(std::move(conflict));
}

bool states_a_signed_tie(Weighed const& w) {
  auto const& a = *w.statement.assertion;
  return a.signed_on || !a.stage || is_in_force(*a.stage) || *a.stage == Stage::suspended || *a.stage == Stage::ended;
}

std::optional<PartialDate> oldest_word(std::vector<Weighed> const& supporting, bool (*counts)(Weighed const&)) {
  std::optional<PartialDate> oldest;
  for (auto const& w : supporting)
    if (counts(w) && w.speaks && (!oldest || w.speaks->latest() < oldest->latest())) oldest = w.speaks;
  return oldest;
}

// What is known of a step's days: its own date, else no later than the oldest source that knows of it.
DayRange when_of(std::optional<PartialDate> const& on, std::optional<PartialDate> const& known_by) {
  if (on) return range_of(*on);
  return {beginning_of_time, known_by ? known_by->latest() : end_of_time};
}

std::optional<Act> act_towards(Stage stage) {
  switch (stage) {
    case Stage::unknown:
    case Stage::denied:
      return std::nullopt;
    case Stage::contact:
      return Act::make_contact;
    case Stage::intent:
      return Act::declare_intent;
    case Stage::exchange:
      return Act::begin_exchange;
    case Stage::approval:
      return Act::submit;
    case Stage::active:
      return Act::sign;
    case Stage::dormant:
      return Act::fall_dormant;
    case Stage::suspended:
      return Act::suspend;
    case Stage::ended:
      return Act::end;
  }
  return std::nullopt;
}

// Whose word is that it was in force before the day on which, by stronger or newer words, it was signed: it contradicts
// that day, though it names none.
std::vector<Weighed> earlier_words(std::vector<Weighed> const& supporting,
                                   std::optional<PartialDate> const& signed_on) {
  std::vector<Weighed> earlier;
  if (!signed_on) return earlier;
  std::copy_if(supporting.begin(), supporting.end(), std::back_inserter(earlier), [&](Weighed const& w) {
    return !w.statement.assertion->signed_on && w.statement.assertion->confidence != Confidence::low &&
           states_a_signed_tie(w) && w.speaks && before(*w.speaks, *signed_on) == Truth::yes;
  });
  return earlier;
}

// The dates of signing that count with whose they are, and before which day others have it in force: "../2022-11-27".
void add_earlier(Conflict& conflict, std::vector<Weighed> const& signings, std::vector<Weighed> const& earlier) {
  if (earlier.empty()) return;
  if (conflict.values.empty())
    for (auto const& w : signings)
      if (auto const& said = w.statement.assertion->signed_on)
        add_value(conflict, to_string(*said), w.statement.source->key);
  for (auto const& w : earlier)
    add_value(conflict, std::string(open_start) + to_string(*w.speaks), w.statement.source->key);
}

// Of its first signing that history tells a date of, the date as one more word on it, by the source of that line. Lines
// without a source are the office's own.
struct TellsOfSigning {
  Assertion says{};
  Source own{};
  std::optional<Statement> statement{};
};
void read_signing(TellsOfSigning& tells, std::span<Move const> moves, SourceOf const& source_of) {
  auto const first = std::find_if(moves.begin(), moves.end(), [](Move const& m) { return m.act == Act::sign; });
  if (first == moves.end() || !first->on) return;
  tells.says.signed_on = first->on;
  tells.says.confidence = Confidence::high;
  tells.own.kind = SourceKind::office;
  auto const* source = source_of ? source_of(first->office, first->source) : nullptr;
  tells.statement = Statement{&tells.says, source == nullptr ? &tells.own : source};
}

std::vector<Step> steps_of(Resolution const& so_far, std::span<Move const> moves,
                           std::optional<PartialDate> const& signed_known_by) {
  std::vector<Step> steps;
  // What outweighs the date that its line has is when it was.
  auto is_first_signing = true;
  auto const date_of = [&](Move const& move) {
    if (move.act != Act::sign) return move.on;
    auto const is_first = std::exchange(is_first_signing, false);
    if (!move.on || (is_first && so_far.signed_on && !compatible(*move.on, *so_far.signed_on))) return so_far.signed_on;
    return move.on;
  };
  auto stage = Stage::unknown;
  auto const add = [&](Act act, std::optional<PartialDate> const& on, std::optional<PartialDate> const& known_by) {
    auto const next = after(stage, act);
    if (!next) return;
    auto when = when_of(on, known_by);
    // In order: a step cannot have happened before the one it follows.
    if (!steps.empty()) when.earliest = std::max(when.earliest, steps.back().when.earliest);
    when.latest = std::max(when.latest, when.earliest);
    steps.push_back({act, *next, on, when});
    stage = *next;
  };

  auto const has_signing = std::any_of(moves.begin(), moves.end(), [](Move const& m) { return m.act == Act::sign; });
  auto const is_signed =
      so_far.signed_on || is_in_force(so_far.stage) || so_far.stage == Stage::suspended || so_far.stage == Stage::ended;
  auto owes_signing = is_signed && !has_signing;
  for (auto const& move : moves) {
    if (owes_signing && !after(stage, move.act)) {
      add(Act::sign, so_far.signed_on, signed_known_by);
      owes_signing = false;
    }
    add(move.act, date_of(move), move.act == Act::sign ? signed_known_by : so_far.known_by);
  }
  if (owes_signing) add(Act::sign, so_far.signed_on, signed_known_by);
  if (so_far.ended_on && stage != Stage::ended &&
      std::none_of(steps.begin(), steps.end(), [](Step const& s) { return s.stage == Stage::ended; }))
    add(Act::end, so_far.ended_on, std::nullopt);
  // What is asserted of the present stage without a move of its own.
  if (so_far.stage != stage && life_order(so_far.stage) >= life_order(stage))
    if (auto const act = act_towards(so_far.stage))
      if (so_far.stage != Stage::ended || moves.empty()) add(*act, so_far.ended_on, so_far.known_by);
  return steps;
}

}  // namespace

std::string_view to_string(Rank rank) {
  switch (rank) {
    case Rank::listed:
      return "listed";
    case Rank::stated:
      return "stated";
    case Rank::official:
      return "official";
    case Rank::own_record:
      return "own_record";
  }
  return {};
}

Rank rank_of(Assertion const& assertion, Source const& source) {
  switch (source.kind) {
    case SourceKind::office:
      return Rank::own_record;
    case SourceKind::official:
      return Rank::official;
    case SourceKind::press:
      return Rank::stated;
    case SourceKind::list:
      return assertion.said_by == Side::both ? Rank::stated : Rank::listed;
  }
  return Rank::listed;
}

std::vector<Move> merged(std::span<Move const> moves_by_office) {
  struct Placed {
    Day day;
    Move const* move;
  };
  std::vector<Placed> life;
  OfficeId office{-1};
  Day latest = beginning_of_time;
  for (auto const& move : moves_by_office) {
    if (move.office != office) latest = beginning_of_time;
    office = move.office;
    // A move without a date stands where its office put it: right after the one before.
    latest = move.on ? std::max(latest, move.on->earliest()) : latest;
    auto const told = std::any_of(life.begin(), life.end(), [&](Placed const& kept) {
      auto const& other = *kept.move;
      return other.office != move.office && other.act == move.act &&
             (!other.on || !move.on || compatible(*other.on, *move.on));
    });
    if (!told) life.push_back({latest, &move});
  }
  std::stable_sort(life.begin(), life.end(), [](Placed const& x, Placed const& y) { return x.day < y.day; });
  std::vector<Move> moves;
  moves.reserve(life.size());
  for (auto const& placed : life) moves.push_back(*placed.move);
  return moves;
}

bool stronger(Statement const& x, Statement const& y) { return weighs_more(weigh(x), weigh(y)); }

Resolution resolve(std::span<Statement const> statements, std::span<Move const> moves, SourceOf const& source_of) {
  Resolution r;
  auto const weighed = weigh(statements);
  std::vector<Weighed> supporting;
  std::copy_if(weighed.begin(), weighed.end(), std::back_inserter(supporting),
               [](Weighed const& w) { return !denies(w); });

  Conflict kinds{"kind", {}};
  Conflict signings{"signed", {}};
  Conflict endings{"ended", {}};
  Conflict stages{"stage", {}};
  r.kind = strongest_kind(supporting, &Assertion::kind, kinds).value_or(Kind::unspecified);
  auto signing_words = supporting;
  TellsOfSigning tells;
  read_signing(tells, moves, source_of);
  if (tells.statement) {
    signing_words.push_back(weigh(*tells.statement));
    std::stable_sort(signing_words.begin(), signing_words.end(), weighs_more);
  }
  r.signed_on = strongest_date(signing_words, &Assertion::signed_on, signings);
  auto const earlier = earlier_words(supporting, r.signed_on);
  add_earlier(signings, signing_words, earlier);
  r.ended_on = strongest_date(supporting, &Assertion::ended_on, endings);
  auto const stated = strongest_stage(supporting, stages);
  // A list that names a tie without a word on its stage states that it is there.
  if (stated)
    r.stage = *stated;
  else if (r.ended_on)
    r.stage = Stage::ended;
  else if (!supporting.empty())
    r.stage = Stage::active;
  r.known_by = oldest_word(supporting, [](Weighed const&) { return true; });
  r.steps = steps_of(r, moves, oldest_word(supporting, states_a_signed_tie));
  if (!moves.empty() && !r.steps.empty()) {
    r.stage = r.steps.back().stage;
    for (auto const& step : r.steps) {
      if (step.act == Act::sign && step.on && !r.signed_on) r.signed_on = step.on;
      if (step.stage == Stage::ended && r.stage == Stage::ended) r.ended_on = step.on ? step.on : r.ended_on;
    }
  }
  // Official words against the day that counts: on the days between nobody knows.
  if (std::any_of(earlier.begin(), earlier.end(), [](Weighed const& w) { return w.rank >= Rank::official; })) {
    auto const signing = std::find_if(r.steps.begin(), r.steps.end(), [](Step const& s) { return s.act == Act::sign; });
    if (signing != r.steps.end())
      for (auto at = r.steps.begin(); at <= signing; ++at) at->when.earliest = beginning_of_time;
  }

  auto const denied = !weighed.empty() && denies(weighed.front());
  auto const weak = std::all_of(supporting.begin(), supporting.end(),
                                [](Weighed const& w) { return w.statement.assertion->confidence == Confidence::low; });
  r.doubtful = denied || (weak && !supporting.empty());
  if (denied) r.stage = Stage::denied;
  keep(r.conflicts, existence_conflict(weighed));
  for (auto* conflict : {&kinds, &stages, &signings, &endings}) keep(r.conflicts, std::move(*conflict));
  return r;
}

std::vector<Stage> possible_stages(std::span<Step const> steps, Day day) {
  std::size_t certain = 0;   // so many steps have happened at least
  std::size_t possible = 0;  // and so many at most
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (steps[i].when.latest <= day) certain = i + 1;
    if (steps[i].when.earliest <= day) possible = i + 1;
  }
  std::vector<Stage> stages;
  for (auto n = certain; n <= std::max(certain, possible); ++n)
    stages.push_back(n == 0 ? Stage::unknown : steps[n - 1].stage);
  return stages;
}

namespace {

Truth all_or_none(std::vector<Stage> const& stages, bool (*holds)(Stage)) {
  auto const n = std::count_if(stages.begin(), stages.end(), holds);
  if (n == 0) return Truth::no;
  return static_cast<std::size_t>(n) == stages.size() ? Truth::yes : Truth::unknown;
}

}  // namespace

Truth in_force(Resolution const& resolution, Day day) {
  auto const by_dates = all_or_none(possible_stages(resolution.steps, day), is_in_force);
  return resolution.doubtful ? by_dates && Truth::unknown : by_dates;
}

Truth in_preparation(Resolution const& resolution, Day day) {
  auto const by_dates = all_or_none(possible_stages(resolution.steps, day), is_in_preparation);
  return resolution.doubtful ? by_dates && Truth::unknown : by_dates;
}

}  // namespace amity::partnerships

// SPDX-License-Identifier: Apache-2.0
#include "plan_layout_settings.h"

#include "interop/formats/table.h"
#include "look_up.h"
#include "planning/layout/policy.h"

#include <toml++/toml.h>
#include <unistd.h>

#include <algorithm>
#include <functional>

namespace amity::app {
namespace {

// One table of the file: its keys are taken one by one, and what is left is no key at all.
class Table {
 public:
  Table(toml::table const& table, std::string file) : table_(table), file_(std::move(file)) {}

  template <class Value, class Take>
  Table& key(std::string_view name, std::string_view what, Take const& take) {
    known_.push_back(name);
    auto const* node = table_.get(name);
    if (node == nullptr || !error_.message.empty()) return *this;
    if constexpr (std::is_same_v<Value, toml::table> || std::is_same_v<Value, toml::array>) {
      auto const* value = node->as<Value>();
      if (value == nullptr) return blame(*node, "\"" + std::string(name) + "\" is not " + std::string(what), name);
      return hold(*node, take(*value));
    } else {
      auto const value = node->value<Value>();
      if (!value) return blame(*node, "\"" + std::string(name) + "\" is not " + std::string(what), name);
      return hold(*node, take(*value));
    }
  }

  Result<void> done() {
    if (!error_.message.empty()) return Failure{error_};
    for (auto const& [key, node] : table_) {
      if (std::find(known_.begin(), known_.end(), key.str()) != known_.end()) continue;
      auto const near = interop::formats::nearest_word(key.str(), known_);
      blame(node,
            "there is no setting \"" + std::string(key.str()) + "\"" +
                (near.empty() ? "" : "; \"" + std::string(near) + "\" was meant?"),
            key.str());
      for (auto const name : known_) error_.remedy += (error_.remedy.empty() ? "" : ", ") + std::string(name);
      return Failure{error_};
    }
    return {};
  }

 private:
  Table& blame(toml::node const& node, std::string const& why, std::string_view field) {
    error_ = {Errc::invalid, file_ + ", line " + std::to_string(node.source().begin.line) + ": " + why,
              std::string(field)};
    return *this;
  }
  Table& hold(toml::node const& node, Result<void> const& taken) {
    if (taken) return *this;
    error_ = taken.error();
    // What came out of a table inside of this one names its line already.
    if (!error_.message.starts_with(file_))
      error_.message = file_ + ", line " + std::to_string(node.source().begin.line) + ": " + error_.message;
    return *this;
  }

  toml::table const& table_;
  std::string file_;
  std::vector<std::string_view> known_;
  Error error_;
};

template <class Number>
auto into(Number& number) {
  return [&number](auto value) -> Result<void> {
    number = static_cast<Number>(value);
    return {};
  };
}

Result<void> each_text(toml::array const& array, std::function<Result<void>(std::string const&)> const& take) {
  for (auto const& node : array) {
    auto const text = node.value<std::string>();
    if (!text) return fail(Errc::invalid, "a list of texts is wanted");
    if (auto taken = take(*text); !taken) return taken;
  }
  return {};
}

auto numbers_by_word(std::function<Result<void>(std::string const&, double)> take) {
  return [take = std::move(take)](toml::table const& table) -> Result<void> {
    for (auto const& [key, node] : table) {
      auto const number = node.value<double>();
      if (!number) return fail(Errc::invalid, "\"" + std::string(key.str()) + "\" is no number");
      if (auto taken = take(std::string(key.str()), *number); !taken) return taken;
    }
    return {};
  };
}

class Reading {
 public:
  Reading(snapshot::World const& world, std::string file, LayoutSettings& settings)
      : world_(world), file_(std::move(file)), settings_(settings), wish_(settings.wish) {}

  Result<void> read(toml::table const& root) {
    Table table(root, file_);
    table.key<std::int64_t>("new", "a whole number", [&](std::int64_t n) -> Result<void> {
      wish_.stages.push_back({"", static_cast<int>(n), 1});
      return {};
    });
    table.key<toml::array>("by", "a list", [&](toml::array const& list) { return stages(list); });
    table.key<toml::table>("stage_weights", "a table", numbers_by_word([&](std::string const& name, double weight) {
                             return stage_weight(name, weight);
                           }));
    table.key<std::string>("as_of", "a day", [&](std::string const& text) -> Result<void> {
      auto const day = parse_day(text);
      if (!day) return Failure{day.error()};
      wish_.as_of = *day;
      return {};
    });
    table.key<double>("within", "a number of kilometres", into(wish_.within_km));
    table.key<std::int64_t>("candidate_people", "a whole number", into(wish_.candidate_people));
    table.key<std::int64_t>("demand_people", "a whole number", into(wish_.demand_people));
    table.key<std::int64_t>("max_per_country", "a whole number", [&](std::int64_t n) -> Result<void> {
      wish_.most_per_country = static_cast<int>(n);
      return {};
    });
    table.key<double>("time_limit", "a number of seconds", into(settings_.time_limit));
    table.key<std::string>("flights", "a folder", [&](std::string const& folder) -> Result<void> {
      settings_.flights = std::filesystem::path(file_).parent_path() / folder;
      return {};
    });
    worth(table);
    policies(table);
    return table.done();
  }

 private:
  Result<void> stages(toml::array const& list) {
    wish_.stages.clear();
    return each_text(list, [&](std::string const& text) -> Result<void> {
      auto stage = parse_stage(text);
      if (!stage) return Failure{stage.error()};
      wish_.stages.push_back(std::move(*stage));
      return {};
    });
  }
  Result<void> stage_weight(std::string const& name, double weight) {
    for (auto& stage : wish_.stages)
      if (stage.name == name) {
        stage.weight = weight;
        return {};
      }
    return fail(Errc::invalid, "there is no stage \"" + name + "\"", name, "a year of by");
  }

  void worth(Table& table) {
    table.key<toml::table>("weights", "a table", [&](toml::table const& weights) -> Result<void> {
      for (auto const& [key, node] : weights) {
        auto const number = node.value<double>();
        if (!number) return fail(Errc::invalid, "the weight of " + std::string(key.str()) + " is no number");
        if (auto set = set_weight(wish_.weights, std::string(key.str()) + "=" + std::to_string(*number)); !set)
          return set;
      }
      return {};
    });
    table.key<toml::table>("region_weights", "a table",
                           numbers_by_word([&](std::string const& name, double weight) -> Result<void> {
                             wish_.region_weights[name] = weight;
                             return {};
                           }));
    table.key<toml::table>("access", "a table", [&](toml::table const& access) {
      Table inside(access, file_);
      inside.key<double>("consulate", "a number", into(wish_.access.consulate))
          .key<double>("visa", "a number", into(wish_.access.visa))
          .key<double>("flight", "a number", into(wish_.access.flight))
          .key<double>("near", "a number", into(wish_.access.near));
      return inside.done();
    });
  }

  void policies(Table& table) {
    table.key<toml::array>("quota", "a list of tables", [&](toml::array const& list) {
      return each_table(list, [&](toml::table const& one) { return quota(one); });
    });
    table.key<toml::array>("policy", "a list of tables", [&](toml::array const& list) {
      std::vector<planning::layout::CountryPolicy> given;
      auto read = each_table(list, [&](toml::table const& one) { return policy(one, given); });
      wish_.country_policies = planning::layout::replaced(std::move(wish_.country_policies), given);
      return read;
    });
    for (auto const& [key, ids] : {std::pair{"must", &wish_.must}, {"must_not", &wish_.must_not}})
      table.key<toml::array>(key, "a list of cities", [&, to = ids](toml::array const& list) {
        return each_text(list, [&](std::string const& text) -> Result<void> {
          auto const city = find_city(world_, text);
          if (!city) return Failure{city.error()};
          to->push_back((*city)->id);
          return {};
        });
      });
    table.key<bool>("one_per_country", "true or false", into(wish_.one_per_country));
    table.key<std::string>("one_to_one", "a text", [&](std::string const& word) -> Result<void> {
      using planning::layout::OneToOne;
      for (auto const& [known, policy] : {std::pair<std::string_view, OneToOne>{"off", OneToOne::off},
                                          {"exchange", OneToOne::exchange},
                                          {"exclude", OneToOne::exclude}})
        if (known == word) {
          wish_.one_to_one = policy;
          return {};
        }
      return fail(Errc::invalid, "\"" + word + "\" is no policy", "one_to_one", "off, exchange or exclude");
    });
    table.key<std::string>("least_level", "a text", [&](std::string const& word) -> Result<void> {
      for (auto const* level : {"PPLC", "PPLA", "PPLA2", "PPLA3", "PPLA4"})
        if (word == level) {
          wish_.least_level = word;
          return {};
        }
      return fail(Errc::invalid, "\"" + word + "\" is no level", "least_level", "PPLC, PPLA, PPLA2, PPLA3 or PPLA4");
    });
  }

  static Result<void> each_table(toml::array const& list, std::function<Result<void>(toml::table const&)> const& take) {
    for (auto const& node : list) {
      auto const* table = node.as_table();
      if (table == nullptr) return fail(Errc::invalid, "a list of tables is wanted");
      if (auto taken = take(*table); !taken) return taken;
    }
    return {};
  }

  Result<void> quota(toml::table const& one) {
    planning::layout::WishedQuota wished;
    Table table(one, file_);
    table.key<std::string>("of", "a text", into(wished.of))
        .key<std::int64_t>("least", "a whole number", into(wished.least))
        .key<std::int64_t>("most", "a whole number", into(wished.most))
        .key<std::string>("by", "a text", into(wished.by));
    wish_.quotas.push_back(wished);
    return table.done();
  }
  Result<void> policy(toml::table const& one, std::vector<planning::layout::CountryPolicy>& given) {
    planning::layout::CountryPolicy policy;
    Table table(one, file_);
    table.key<std::string>("reason", "a text", into(policy.reason))
        .key<toml::array>("countries", "a list of codes", [&](toml::array const& list) {
          return each_text(list, [&](std::string const& code) -> Result<void> {
            if (world_.atlas.country(code) == nullptr)
              return fail(Errc::invalid, "no country has the code \"" + code + "\"", "countries");
            policy.countries.push_back(world_.atlas.country(code)->code);
            return {};
          });
        });
    given.push_back(policy);
    return table.done();
  }

  snapshot::World const& world_;
  std::string file_;
  LayoutSettings& settings_;
  planning::layout::LayoutWish& wish_;
};

}  // namespace

Result<void> read_layout_settings(snapshot::World const& world, std::filesystem::path const& file,
                                  LayoutSettings& settings) {
  if (!std::filesystem::is_regular_file(file) || access(file.c_str(), R_OK) != 0)
    return fail(Errc::unavailable, "the settings file " + file.string() + " cannot be read", "settings", "a TOML file");
  toml::table table;
  try {
    table = toml::parse_file(file.string());
  } catch (toml::parse_error const& error) {
    return fail(Errc::invalid, file.string() + ", line " + std::to_string(error.source().begin.line) + ": " +
                                   std::string(error.description()));
  }
  return Reading(world, file.string(), settings).read(table);
}

}  // namespace amity::app

// SPDX-License-Identifier: Apache-2.0
#include "trees.h"

#include <xgboost/c_api.h>

#include <cstdint>
#include <limits>
#include <stdexcept>
#include <utility>

namespace amity::planning::suggestions {
namespace {

void check(int status) {
  if (status != 0) throw std::runtime_error(std::string("XGBoost: ") + XGBGetLastError());
}

// Sums of floats depend on how many threads share them; the same model everywhere needs the same number everywhere.
constexpr auto threads = 2;

struct Matrix {
  explicit Matrix(Table const& table) {
    check(XGDMatrixCreateFromMat_omp(table.numbers.data(), table.numbers.size() / table.columns, table.columns,
                                     std::numeric_limits<float>::quiet_NaN(), &handle, threads));
  }
  ~Matrix() { XGDMatrixFree(handle); }
  Matrix(Matrix const&) = delete;
  Matrix& operator=(Matrix const&) = delete;

  void set(char const* field, std::span<float const> numbers) const {
    check(XGDMatrixSetFloatInfo(handle, field, numbers.data(), numbers.size()));
  }
  DMatrixHandle handle{};
};

}  // namespace

BoostedTrees::BoostedTrees() {
  check(XGBSetGlobalConfig(R"({"verbosity":0})"));
  check(XGBoosterCreate(nullptr, 0, &booster_));
}
BoostedTrees::~BoostedTrees() { XGBoosterFree(booster_); }

bool BoostedTrees::learn(Examples const& examples, int rounds, TrainingWatch const& watch) {
  if (examples.answers.empty()) throw std::runtime_error("there is no tie to learn from");
  Matrix const matrix({examples.rows, examples.columns});
  matrix.set("label", examples.answers);
  matrix.set("base_margin", examples.offsets);
  DMatrixHandle handles[] = {matrix.handle};
  XGBoosterFree(std::exchange(booster_, nullptr));
  check(XGBoosterCreate(handles, 1, &booster_));
  for (auto const& [name, value] : {std::pair{"objective", "binary:logistic"},
                                    {"tree_method", "hist"},
                                    {"base_score", "0.5"},
                                    {"max_depth", "6"},
                                    {"eta", "0.12"},
                                    {"min_child_weight", "2"},
                                    // Ties are rare: without a limit a leaf of a few would leap.
                                    {"max_delta_step", "1"},
                                    {"lambda", "2"},
                                    {"subsample", "0.8"},
                                    {"colsample_bytree", "0.5"},
                                    {"seed", "1"}})
    check(XGBoosterSetParam(booster_, name, value));
  check(XGBoosterSetParam(booster_, "nthread", std::to_string(threads).c_str()));
  for (int round = 0; round < rounds; ++round) {
    if (watch.stop.stop_requested()) return false;
    watch.tell(0.5 + 0.5 * round / rounds);
    check(XGBoosterUpdateOneIter(booster_, round, matrix.handle));
  }
  // Those who ask come on threads of their own.
  check(XGBoosterSetParam(booster_, "nthread", "1"));
  return true;
}

bool BoostedTrees::load(std::string const& bytes) {
  if (XGBoosterLoadModelFromBuffer(booster_, bytes.data(), bytes.size()) != 0) return false;
  return XGBoosterSetParam(booster_, "nthread", "1") == 0;
}

std::string BoostedTrees::bytes() const {
  bst_ulong length{};
  char const* text{};
  check(XGBoosterSaveModelToBuffer(booster_, R"({"format":"ubj"})", &length, &text));
  return {text, length};
}

void BoostedTrees::note(char const* name, std::string const& text) {
  check(XGBoosterSetAttr(booster_, name, text.c_str()));
}

std::string BoostedTrees::noted(char const* name) const {
  char const* text{};
  int found{};
  check(XGBoosterGetAttr(booster_, name, &text, &found));
  return found != 0 ? text : "";
}

std::vector<float> BoostedTrees::margins(Table const& table) const {
  if (table.numbers.empty()) return {};
  // The array interface of NumPy, which XGBoost reads numbers by.
  auto const rows = table.numbers.size() / table.columns;
  auto const address = std::to_string(reinterpret_cast<std::uintptr_t>(table.numbers.data()));
  auto const array = R"({"data":[)" + address + R"(,true],"shape":[)" + std::to_string(rows) + "," +
                     std::to_string(table.columns) + R"(],"typestr":"<f4","version":3})";
  bst_ulong const* shape{};
  bst_ulong dimensions{};
  float const* found{};
  check(XGBoosterPredictFromDense(booster_, array.c_str(),
                                  R"({"type":1,"training":false,"iteration_begin":0,"iteration_end":0,)"
                                  R"("strict_shape":false,"cache_id":0,"missing":NaN})",
                                  nullptr, &shape, &dimensions, &found));
  return {found, found + rows};
}

std::vector<float> BoostedTrees::shares(Table const& table) const {
  if (table.numbers.empty()) return {};
  std::lock_guard const alone(shares_);
  Matrix const matrix(table);
  bst_ulong const* shape{};
  bst_ulong dimensions{};
  float const* found{};
  check(XGBoosterPredictFromDMatrix(
      booster_, matrix.handle,
      R"({"type":2,"training":false,"iteration_begin":0,"iteration_end":0,"strict_shape":false})", &shape, &dimensions,
      &found));
  return {found, found + table.numbers.size() / table.columns * (table.columns + 1)};
}

}  // namespace amity::planning::suggestions

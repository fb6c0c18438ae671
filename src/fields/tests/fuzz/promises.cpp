// SPDX-License-Identifier: Apache-2.0
#include "promises.h"

#include "core/utf8.h"
#include "fields/codes.h"
#include "fields/reader.h"
#include "promise.h"

#include <algorithm>

namespace amity::fields {
namespace {

// Small, so that a fuzzer reaches them.
constexpr Limits limits{.bytes = 4000, .fields = 40, .depth = 5, .errors = 10};

void check(Errors const& errors) {
  require(!errors.all().empty() && errors.all().size() <= limits.errors,
          "one error at least, and no more than the limit");
  for (auto const& error : errors.all()) {
    require(std::any_of(codes.begin(), codes.end(), [&](Code const& code) { return code.word == error.code; }),
            "a known code");
    require(!error.message.empty() && !utf8::first_invalid(error.message), "a sentence");
    require(error.value.size() <= 80 && !utf8::first_invalid(error.value), "a value that can be shown");
    require(!utf8::first_invalid(error.field) && !utf8::first_invalid(error.remedy), "text");
    if (error.field.ends_with("secret")) require(error.value.empty(), "a personal value is not repeated");
  }
}

struct Inner {
  std::optional<int> number;
  std::string secret;
};

Inner read_inner(Reader& in) {
  Inner inner{in.optional<int>("n", {.least = 0, .most = 9}),
              in.required<std::string>("secret", {.most = 4, .privacy = Privacy::personal})};
  in.reject_unknown();
  return inner;
}

// Each field asked for under a short name that a fuzzer finds.
void read_all(Checked<Source> const& source) {
  if (!source) return check(source.error());
  Reader in(*source, limits);
  auto const text = in.required<std::string>("t", {.most = 20});
  auto const lines = in.optional<std::string>("l", {.lines = Lines::many});
  for (auto const& read : {text, lines.value_or("")})
    require(!utf8::first_invalid(read) && read.find('\0') == std::string::npos, "text without NUL");
  require(utf8::count(text) <= 20, "a text is no longer than it may be");
  auto const number = in.optional<int>("i", {.least = -5, .most = 5});
  require(!number || (*number >= -5 && *number <= 5), "a number is in its range");
  auto const decimal = in.optional<double>("d");
  require(!decimal || (*decimal - *decimal == 0), "a number is finite");
  in.checkbox("b");
  auto const date = in.optional<PartialDate>("p");
  require(!date || date->earliest() <= date->latest(), "a date begins before it ends");
  auto const patch = in.patch<Day>("y");
  require(patch.given || !patch.value, "what is not given has no value");
  require(in.list<int>("a", {}, {.most = 5, .separator = ','}).size() <= 5, "a list is no longer than it may be");
  for (auto const& [language, name] : in.texts("n")) require(!name.empty(), "a text in a language is not empty");
  in.position("g");
  in.optional_object("o", read_inner);
  require(in.objects("m", read_inner, {.most = 3}).size() <= 3, "a list of objects is no longer than it may be");
  in.reject_unknown();
  auto const done = in.finish(1);
  require(done.has_value() != in.failed(), "a value or errors");
  if (!done) check(done.error());
}

}  // namespace

void form_keeps_its_promises(std::string_view bytes) { read_all(form_source(bytes, limits)); }

void json_fields_keeps_its_promises(std::string_view bytes) { read_all(json_source(bytes, limits)); }

}  // namespace amity::fields

// SPDX-License-Identifier: Apache-2.0
// What must not compile is held here: it is asked of the types, and the answer is no.
#include "core/sight.h"

#include <gtest/gtest.h>

#include <string>

namespace amity {
namespace {

using Text = std::string;

static_assert(Publishable<Public<Text>>);
static_assert(!Publishable<Unit<Text>>);
static_assert(!Publishable<Office<Text>>);
static_assert(!Publishable<Personal<Text>>);
static_assert(!Publishable<Sealed<Text>>);

template <class Value>
concept ShownToTheOffice = requires(Value const& value) {
  value.for_office();
};
template <class Value>
concept ShownToTheUnit = requires(Value const& value) {
  value.for_unit();
};
template <class Value>
concept ShownOnceOpened = requires(Value const& value) {
  value.opened();
};

static_assert(ShownToTheOffice<Public<Text>> && ShownToTheOffice<Unit<Text>> && ShownToTheOffice<Office<Text>>);
static_assert(!ShownToTheOffice<Personal<Text>> && !ShownToTheOffice<Sealed<Text>>);
static_assert(ShownToTheUnit<Public<Text>> && ShownToTheUnit<Unit<Text>> && !ShownToTheUnit<Office<Text>>);
static_assert(ShownOnceOpened<Personal<Text>> && ShownOnceOpened<Sealed<Text>> && !ShownOnceOpened<Office<Text>>);

// Nothing turns into a plain text by itself, and no sight into another.
static_assert(!std::convertible_to<Personal<Text>, Text> && !std::convertible_to<Office<Text>, Text>);
static_assert(!std::convertible_to<Public<Text>, Text> && !std::convertible_to<Text, Public<Text>>);
static_assert(!std::constructible_from<Public<Text>, Personal<Text>>);
static_assert(!std::constructible_from<Office<Text>, Personal<Text>>);

TEST(Sight, is_published_where_it_is_for_everyone) {
  Public<Text> const name{"Kunming"};
  EXPECT_EQ(publish(name), "Kunming");
}

TEST(Sight, says_to_whom_it_is_shown) {
  EXPECT_EQ(Office<Text>{"note"}.for_office(), "note");
  EXPECT_EQ(Personal<Text>{"no fish"}.opened(), "no fish");
}

}  // namespace
}  // namespace amity

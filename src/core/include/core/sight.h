// SPDX-License-Identifier: Apache-2.0
// Who may see a value, as part of its type (office.md, 1, item 2). A value is never turned into a plain one by itself:
// each way out has a name that says to whom it is shown, and can be looked for. Public documents take what publish()
// gives, and publish() takes Public values only: a leak does not compile.
#pragma once

#include <concepts>
#include <utility>

namespace amity {

enum class Sight {
  everyone,  // the world
  unit,      // all staff of the units concerned
  office,    // the office's own people
  personal,  // who needs to know, each opening noted
  sealed     // encrypted; who is in charge, each opening noted
};

template <Sight sight, class T>
class Sighted {
 public:
  Sighted() = default;
  explicit Sighted(T value) : value_(std::move(value)) {}
  bool operator==(Sighted const&) const = default;

  // For documents that the sight's own readers get, and nobody else. Of public values there is publish() beside.
  T const& for_unit() const requires(sight == Sight::everyone || sight == Sight::unit) { return value_; }
  T const& for_office() const requires(sight == Sight::everyone || sight == Sight::unit || sight == Sight::office) {
    return value_;
  }
  // Where the opening was noted, or the value is being written by whom it was given.
  T const& opened() const requires(sight == Sight::personal || sight == Sight::sealed) { return value_; }
  T& to_change() { return value_; }

 private:
  template <class U>
  friend U const& publish(Sighted<Sight::everyone, U> const& value);
  T value_{};
};

template <class T>
using Public = Sighted<Sight::everyone, T>;
template <class T>
using Unit = Sighted<Sight::unit, T>;
template <class T>
using Office = Sighted<Sight::office, T>;
template <class T>
using Personal = Sighted<Sight::personal, T>;
template <class T>
using Sealed = Sighted<Sight::sealed, T>;

// The one way into a public document.
template <class T>
T const& publish(Public<T> const& value) {
  return value.value_;
}
template <Sight sight, class T>
requires(sight != Sight::everyone) void publish(Sighted<sight, T> const& value) = delete;

// What can be put into a public document.
template <class Value>
concept Publishable = requires(Value const& value) {
  publish(value);
};

}  // namespace amity

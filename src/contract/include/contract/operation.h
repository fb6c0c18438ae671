// SPDX-License-Identifier: Apache-2.0
// How an operation of the contract is answered. A handler is a struct whose fields are what it depends on:
//
//   struct GetCityOperation {
//     static constexpr auto access = everybody;
//     World const& world;
//     Result<City> operator()(GetCityParameters const& asked) const;
//   };
//
//   Registered<GetCity, GetCountry> add_atlas_operations(Operations<Session> operations, World const& world) {
//     return operations.add<GetCity>(GetCityOperation{world}).template
//     add<GetCountry>(GetCountryOperation{world}).done();
//   }
//
// It gets the parameters where the operation has any, the body where it has one, the session where not everybody may
// ask; it returns the answer of the contract or, in a Result or a tl::expected, a Refusal. Where it does not, or says
// other than the contract who may ask, it does not compile. registered_all() does not compile while an operation of the
// contract is left out.
#pragma once

#include "contract/answer.h"
#include "contract/generated/all_operations.h"
#include "contract/request.h"
#include "http/router.h"

#include <boost/mp11/list.hpp>
#include <boost/mp11/set.hpp>

#include <concepts>
#include <functional>
#include <memory>
#include <tuple>
#include <type_traits>
#include <utility>

namespace amity::contract {

// The arguments of an operation's handler, as a std::tuple.
template <class Operation, class Session>
using ArgumentsOf = boost::mp11::mp_append<
    std::conditional_t<std::same_as<typename Operation::Parameters, None>, std::tuple<>,
                       std::tuple<typename Operation::Parameters const&>>,
    std::conditional_t<std::same_as<typename Operation::Body, None>, std::tuple<>,
                       std::tuple<typename Operation::Body const&>>,
    std::conditional_t<Operation::access == everybody, std::tuple<>, std::tuple<Session const&>>>;

template <class Handler>
concept SaysWhoMayAsk = requires {
  Access{Handler::access};
};

template <class Handler, class Operation>
constexpr bool says_the_same_access() {
  constexpr Access said = Handler::access;
  return said == Operation::access;
}

template <class Handler, class Operation>
concept AsksTheSameAccess = SaysWhoMayAsk<Handler> && says_the_same_access<Handler, Operation>();

template <class Result, class Operation>
concept IsAnswerOf = std::same_as<typename Result::value_type, typename Operation::Answer> &&
    std::constructible_from<Refusal, typename Result::error_type const&>;

template <class Handler, class Arguments>
struct AnsweredBy {
  using Type = void;
};
template <class Handler, class... Argument>
requires std::invocable<Handler const&, Argument...>
struct AnsweredBy<Handler, std::tuple<Argument...>> {
  using Type = std::invoke_result_t<Handler const&, Argument...>;
};

// Everything at once; the two before it say which part is wrong.
template <class Handler, class Operation, class Session>
concept HandlerOf = AsksTheSameAccess<Handler, Operation> &&
    IsAnswerOf<typename AnsweredBy<Handler, ArgumentsOf<Operation, Session>>::Type, Operation>;

// Proof that these operations are registered.
template <class... Operation>
class Registered {
  template <class, class...>
  friend class Operations;
  template <class... A, class... B>
  friend Registered<A..., B...> together(Registered<A...> const&, Registered<B...> const&);
  Registered() = default;
};
template <class... A, class... B>
Registered<A..., B...> together(Registered<A...> const&, Registered<B...> const&) {
  return {};
}

// What a kept answer of the operation rests on, unless its handler says it more exactly.
template <class Operation>
http::Response with_tags(http::Response response) {
  if (response.cache_policy == http::CachePolicy::until_invalidated && response.tags.empty())
    response.tags.assign(Operation::rests_on.begin(), Operation::rests_on.end());
  return response;
}

// Who it is that asks, or why that is not told; called for operations that not everybody may ask.
template <class Session>
using Authorise = std::function<tl::expected<Session, Refusal>(http::Request const&, Access const&)>;

template <class Session, class... Done>
class Operations {
 public:
  Operations(http::Router& router, Authorise<Session> authorise) requires(sizeof...(Done) == 0)
      : router_(&router), authorise_(std::make_shared<Authorise<Session> const>(std::move(authorise))) {}

  template <class Operation, HandlerOf<Operation, Session> Handler>
  Operations<Session, Done..., Operation> add(Handler handler) const {
    router_->add(
        method_of(Operation::method), Operation::path,
        [handler = std::move(handler), authorise = authorise_](http::Request const& request) {
          return answer<Operation>(handler, *authorise, request);
        },
        cost_of(Operation::cost));
    return {router_, authorise_};
  }

  // A handler that answers later, as changes do, which are kept together with others: beside what handlers get
  // otherwise it gets the request and the completion to call.
  template <class Operation, AsksTheSameAccess<Operation> Handler>
  Operations<Session, Done..., Operation> add_later(Handler handler) const {
    router_->add(
        method_of(Operation::method), Operation::path,
        [handler = std::move(handler), authorise = authorise_](std::shared_ptr<http::Request const> request,
                                                               http::Completion completion) {
          answer_later<Operation>(handler, *authorise, std::move(request), std::move(completion));
        },
        cost_of(Operation::cost));
    return {router_, authorise_};
  }

  // The same for an operation whose body is a file as it is (application/octet-stream), which goes to the options'
  // spool; they have the operation's cost.
  template <class Operation, AsksTheSameAccess<Operation> Handler>
  Operations<Session, Done..., Operation> add_upload(Handler handler, http::RouteOptions options) const {
    options.cost = cost_of(Operation::cost);
    router_->add(
        method_of(Operation::method), Operation::path,
        [handler = std::move(handler), authorise = authorise_](std::shared_ptr<http::Request const> request,
                                                               http::Completion completion) {
          answer_later<Operation>(handler, *authorise, std::move(request), std::move(completion));
        },
        std::move(options));
    return {router_, authorise_};
  }

  // A handler that writes the answer's bytes by itself, such as a file that is kept packed.
  template <class Operation>
  Operations<Session, Done..., Operation> add_bytes(http::Handler handler) const
      requires(Operation::access == everybody) {
    router_->add(method_of(Operation::method), Operation::path,
                 http::Handler{[handler = std::move(handler)](http::Request const& request) {
                   return with_tags<Operation>(handler(request));
                 }},
                 cost_of(Operation::cost));
    return {router_, authorise_};
  }

  Registered<Done...> done() const { return {}; }

 private:
  template <class, class...>
  friend class Operations;
  Operations(http::Router* router, std::shared_ptr<Authorise<Session> const> authorise)
      : router_(router), authorise_(std::move(authorise)) {}

  template <class Operation, class Handler>
  static http::Response answer(Handler const& handler, Authorise<Session> const& authorise,
                               http::Request const& request) {
    std::tuple<> const nothing;
    if constexpr (Operation::access == everybody) {
      return with_input<Operation>(handler, nothing, request);
    } else {
      auto const session = authorise(request, Operation::access);
      if (!session) return respond_with(session.error().problem());
      return with_input<Operation>(handler, std::forward_as_tuple(*session), request);
    }
  }

  template <class Operation, class Handler, class Who>
  static http::Response with_input(Handler const& handler, Who const& who, http::Request const& request) {
    using Parameters = typename Operation::Parameters;
    using Body = typename Operation::Body;
    auto const parameters = read_parameters<Parameters>(request);
    if (!parameters) return respond_with(parameters.error().problem());
    auto const body = read_body<Body>(request);
    if (!body) return respond_with(body.error().problem());
    auto const result = std::apply(handler, std::tuple_cat(given(*parameters), given(*body), who));
    if (!result) return respond_with(Refusal{result.error()}.problem());
    auto response = with_tags<Operation>(respond_as<Operation>(*result, caching_of<Operation>(handler, *result)));
    return Operation::access == everybody ? response : for_one_only(std::move(response));
  }

  template <class Operation, class Handler>
  static void answer_later(Handler const& handler, Authorise<Session> const& authorise,
                           std::shared_ptr<http::Request const> const& request, http::Completion const& completion) {
    if constexpr (Operation::access == everybody) {
      later_with_input<Operation>(handler, std::tuple<>{}, request, completion);
    } else {
      auto const session = authorise(*request, Operation::access);
      if (!session) return completion(respond_with(session.error().problem()));
      later_with_input<Operation>(handler, std::forward_as_tuple(*session), request, completion);
    }
  }

  template <class Operation, class Handler, class Who>
  static void later_with_input(Handler const& handler, Who const& who,
                               std::shared_ptr<http::Request const> const& request,
                               http::Completion const& completion) {
    auto const parameters = read_parameters<typename Operation::Parameters>(*request);
    if (!parameters) return completion(respond_with(parameters.error().problem()));
    auto const body = read_body<typename Operation::Body>(*request);
    if (!body) return completion(respond_with(body.error().problem()));
    std::apply(handler,
               std::tuple_cat(given(*parameters), given(*body), who, std::forward_as_tuple(request, completion)));
  }

  template <class T>
  static auto given(T const& value) {
    if constexpr (std::same_as<T, None>)
      return std::tuple<>{};
    else
      return std::forward_as_tuple(value);
  }

  http::Router* router_;
  std::shared_ptr<Authorise<Session> const> authorise_;
};

// For operations that everybody may ask.
inline Operations<None> public_operations(http::Router& router) { return {router, nullptr}; }

template <class... Operation>
constexpr bool nothing_is_left_out(List<Operation...>) {
  static_assert(sizeof...(Operation) == 0, "operations of the contract that nobody answers: see the list above");
  return true;
}

template <class Registered>
using OperationsOf = boost::mp11::mp_rename<Registered, List>;

// Which of the contract's operations are in none of these.
template <class... Parts>
using LeftOut = boost::mp11::mp_set_difference<AllOperations, boost::mp11::mp_append<List<>, OperationsOf<Parts>...>>;

template <class... Parts>
void registered_all() {
  static_assert(nothing_is_left_out(LeftOut<Parts...>{}));
}
template <class... Parts>
void registered_all(Parts const&...) {
  registered_all<Parts...>();
}

}  // namespace amity::contract

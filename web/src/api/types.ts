// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate`. Do not edit.

export interface paths {
    "/api/v1/circle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The home city's circle of partners as of a day */
        get: operations["getCircle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/circle.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The circle as a table (RFC 4180, UTF-8) */
        get: operations["getCircleCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/circle.geojson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The circle as points (RFC 7946) */
        get: operations["getCircleGeoJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/circle.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Anniversaries of the circle as a calendar (RFC 5545)
         * @description One yearly event for each partnership whose signing day is known; a year or a month alone makes no event.
         */
        get: operations["getCircleCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/circle/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The home city's circle as a file
         * @description A file of the format asked for; what each format holds and what it loses stands in docs/open-data.md. `json` and
         *     `csv` carry every assertion with its source and are read again by `amity import world`.
         */
        get: operations["exportCircle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All that happened in the home city's circle, oldest first */
        get: operations["getTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * First, only, among the first, as the register has it
         * @description Claims are computed from the register, never entered. Each is `yes`, `no` or `unknown` and carries the assertions
         *     for and against it. What counts is part of the claim: the day, the kind, the weight of the sources. Of a city
         *     (the home city where neither `city` nor `between` is given), or of the pairs between two countries. The answer is
         *     a line for each, with counts of what speaks for and against it; `claim` gives one of them in full.
         */
        get: operations["getClaims"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/office": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The office that keeps this circle, with its official figures, targets, policies and consular network */
        get: operations["getOffice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find cities by any of their names
         * @description Accents and case left out, any script, prefixes, one or two typing errors. Ranked by match, then by number of
         *     partnerships, then by population.
         */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A city with its names, ids and populations */
        get: operations["getCity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cities/{id}/circle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Any city's circle as of a day, from the world's register */
        get: operations["getCityCircle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cities/{id}/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The likeliest further partners of a city, learnt from the register
         * @description Every city of the register that the city is not tied to, ranked by the odds of a partnership; docs/planning.md tells
         *     how it is learnt, how well it finds hidden ties again and where it is weak. It says how cities behaved, not what is
         *     good for one. 503 while it is learnt, which the first question after a start or a change begins; 404 also where the
         *     register has too few ties to learn from.
         */
        get: operations["getCitySuggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cities/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Any city's circle as a file
         * @description A file of the format asked for; what each format holds and what it loses stands in docs/open-data.md. `json` and
         *     `csv` carry every assertion with its source and are read again by `amity import world`.
         */
        get: operations["exportCityCircle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/countries/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A country with its names, region, neighbours and partnership counts */
        get: operations["getCountry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan/layout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The best set of new partners, with its proof
         * @description Chooses so many new partners out of all eligible cities of the atlas that reach, network, first ties, fit and access,
         *     each scaled to what is attainable and weighted as asked, are worth the most together. `bound` says that no other
         *     choice is worth more, and `gap` is how far the answer is from it: 0 where it is proven, else what could not be
         *     closed in the time there is (5 s). It changes nothing. One layout is solved at a time, and answers are kept for those
         *     who ask the same; 503 where too many wait. Who does not want to wait asks under a name
         *     (`/api/v1/plan/layout/questions/{name}`).
         */
        get: operations["getLayout"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan/layout/questions/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The asker's own; whoever knows it can ask after the question and give it up */
                name: string;
            };
            cookie?: never;
        };
        /** How far a question has come */
        get: operations["getLayoutStanding"];
        /**
         * Asks for a layout without waiting for it
         * @description What the same name asked before is given up. Once its state is `done`, `GET /api/v1/plan/layout` with the same
         *     parameters answers at once. A question that nobody asks after for 5 s is given up.
         */
        put: operations["askForLayout"];
        post?: never;
        /**
         * Gives a question up
         * @description The solving ends, unless somebody else has asked the same.
         */
        delete: operations["giveUpLayout"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An office's targets beside the register
         * @description For each kind and region that the office has set targets for: how many partners the register shows on every day, as
         *     far as dates and sources tell; the plan, which is a straight line from one target to the next; what is missing; and
         *     when each target is met at the pace of the last 5 and 10 years. With c partners now and g more than at the beginning
         *     of a pace of D days, a figure is met after ceil((figure - c) * D / g) days, and never where g is not above 0.
         */
        get: operations["getTargets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Letters that offices chose for the public
         * @description The newest first. A letter is here from the moment it was published until it is withdrawn; its text is asked for by its id.
         */
        get: operations["listPublicLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A letter for the public, with its text
         * @description Where something was left out of the text, a mark stands that says on what ground: `[[personal]]` (details of people),
         *     `[[negotiation]]` (what is under way), `[[security]]`, or `[[other: ...]]` with words.
         */
        get: operations["getPublicLetter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All partnerships of all cities as a file
         * @description A file of the format asked for; what each format holds and what it loses stands in docs/open-data.md. `json` and
         *     `csv` carry every assertion with its source and are read again by `amity import world`.
         */
        get: operations["exportRegister"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partnerships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All partnerships of the register, page by page */
        get: operations["listPartnerships"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partnerships/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A partnership with every assertion, its history and what conflicts */
        get: operations["getPartnership"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Several cities' circles beside each other
         * @description Counts only ties in force on the day, or possibly so. Partners of the most cities come first.
         */
        get: operations["compareCities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A shortest chain of partnerships between two cities
         * @description A partnership is a link where it is, or may be, in force on the day and a source that counts states it. Of several
         *     shortest chains, the one with the fewest links that are not certain is given; of these the one whose sources weigh
         *     most, then the one with the most sources, then the first by the register's order of cities. The same chain is
         *     given, turned, from the other end. That there is none is an answer too: `length` is null.
         */
        get: operations["getChain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every source of the register, the offices' first
         * @description Field by field the strongest source has the word: the office's own record, then an official source of either side,
         *     then a press report or a list on which both cities state the tie, then a list on which one does; among equals the
         *     newer word, then the more confident.
         */
        get: operations["listSources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A source and what it says, page by page */
        get: operations["getSource"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/world": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Figures of the register as a whole
         * @description Every partnership the register records is counted, whatever became of it. The most come first.
         */
        get: operations["getWorld"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/world/ties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All ties of the world as they are drawn, small enough for one download
         * @description The partnerships that are, or may be, in force today and whose two cities have a position. Numbers are told as differences from the one before. The n-th city of one answer is the n-th of another of the same `version`.
         */
        get: operations["getWorldTies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/world/cities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ids and names of the cities in `WorldTies`, in the same order */
        get: operations["getWorldCities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/world/network": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the world's ties hang together
         * @description The partnerships that are, or may be, in force today, as a graph of cities. Counted beside the server after each change of the register; until that is done the last figures are given, and 503 before the first. `docs/network.md` says how each figure is made.
         */
        get: operations["getWorldNetwork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/world/countries/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A country's part in the register, its cities page by page */
        get: operations["getCountryCircle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/openapi.yaml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document */
        get: operations["getContract"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process answers */
        get: operations["getLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the register is loaded and the database can be written to; a 503 says why not */
        get: operations["getReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counters in Prometheus' text format */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/sources": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        /** The sources that an office keeps */
        get: operations["listOfficeSources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/sources/{source}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The key of a source of the office's */
                source: components["parameters"]["SourceKey"];
            };
            cookie?: never;
        };
        /** One of them */
        get: operations["getOfficeSource"];
        /** Makes a source or changes it */
        put: operations["putOfficeSource"];
        post?: never;
        /**
         * Takes a source away
         * @description Refused where anything that the office has written down rests on it.
         */
        delete: operations["deleteOfficeSource"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/partners/{city}/assertions/{source}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The partner, as CityId */
                city: components["parameters"]["PartnerCity"];
                /** @description The key of a source of the office's */
                source: components["parameters"]["SourceKey"];
            };
            cookie?: never;
        };
        /** What one of the office's sources says of its partnership with a city */
        get: operations["getAssertion"];
        /**
         * Writes down what a source says
         * @description Where the two cities are no partners in the register yet, they are from then on. What a source of kind `office` says is the office's own act: a person who decides writes it down, past the rules that a step is asked (403 `own_record_decides` for anybody else, and for a token: it is handed up by `prepareStep` with `says`).
         */
        put: operations["putAssertion"];
        post?: never;
        /**
         * Takes back that a source says anything
         * @description A partnership of which nobody says anything any more goes with it. What the office's own record says is taken back by who decides.
         */
        delete: operations["deleteAssertion"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/partners/{city}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The partner, as CityId */
                city: components["parameters"]["PartnerCity"];
            };
            cookie?: never;
        };
        /** The moves of a partnership's life as the office keeps them */
        get: operations["getMoves"];
        put?: never;
        /** Adds a move, which takes its place by its date */
        post: operations["addMove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/partners/{city}/moves/{place}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The partner, as CityId */
                city: components["parameters"]["PartnerCity"];
                /** @description Its place, from 0 */
                place: number;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a move back */
        delete: operations["deleteMove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        /** The steps of partnerships that were prepared and are neither recorded nor withdrawn */
        get: operations["listSteps"];
        put?: never;
        /**
         * Prepares a step for who decides
         * @description It waits, and is no part of the register until it is recorded. What cannot be recorded as things stand is refused.
         */
        post: operations["prepareStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/steps/{step}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The number of the prepared step */
                step: components["parameters"]["StepInPath"];
            };
            cookie?: never;
        };
        /** A step that was prepared */
        get: operations["getStep"];
        /** Puts a step otherwise that waits or came back; it waits (again) */
        put: operations["putStep"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/steps/{step}/recording": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The number of the prepared step */
                step: components["parameters"]["StepInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records a step that waits
         * @description The office's rules are checked now. Only people decide, never a token.
         */
        post: operations["recordStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/steps/{step}/return": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The number of the prepared step */
                step: components["parameters"]["StepInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Returns a step to who prepared it
         * @description Only people decide, never a token.
         */
        post: operations["returnStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/steps/{step}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The number of the prepared step */
                step: components["parameters"]["StepInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraws a step that is not recorded */
        post: operations["withdrawStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/partners/{city}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The partner, as CityId */
                city: components["parameters"]["PartnerCity"];
            };
            cookie?: never;
        };
        /**
         * The documents and pictures of a partner
         * @description Those that were taken away are told too.
         */
        get: operations["listPartnerDocuments"];
        put?: never;
        /**
         * Attaches a document or picture to a partner
         * @description The file itself is the body, and is told by its content. It is the office's own until it is shown to everyone. Sent again, it is there once.
         */
        post: operations["addPartnerDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/partners/{city}/documents/{document}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The partner, as CityId */
                city: components["parameters"]["PartnerCity"];
                /** @description The number of a document that is enclosed */
                document: components["parameters"]["DocumentNumberInPath"];
            };
            cookie?: never;
        };
        /** A document of a partner */
        get: operations["getPartnerDocument"];
        /** Changes what is said of a document, and who sees it */
        put: operations["putPartnerDocument"];
        post?: never;
        /**
         * Takes a document away from a partner
         * @description One that everyone sees is taken away by who may edit halls. It can be put back.
         */
        delete: operations["takePartnerDocumentAway"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/partners/{city}/documents/{document}/return": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The partner, as CityId */
                city: components["parameters"]["PartnerCity"];
                /** @description The number of a document that is enclosed */
                document: components["parameters"]["DocumentNumberInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts a document back that was taken away */
        post: operations["putPartnerDocumentBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/partners/{city}/documents/{document}/content": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The partner, as CityId */
                city: components["parameters"]["PartnerCity"];
                /** @description The number of a document that is enclosed */
                document: components["parameters"]["DocumentNumberInPath"];
            };
            cookie?: never;
        };
        /** The document itself, to be kept as a file */
        get: operations["getPartnerDocumentContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/partners/{city}/documents/{document}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The partner, as CityId */
                city: components["parameters"]["PartnerCity"];
                /** @description The number of a document that is enclosed */
                document: components["parameters"]["DocumentNumberInPath"];
            };
            cookie?: never;
        };
        /** A small picture of the document */
        get: operations["getPartnerDocumentPreview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/partners/{city}/hall": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The partner, as CityId */
                city: components["parameters"]["PartnerCity"];
            };
            cookie?: never;
        };
        /** What citizens read first in the hall of a partner */
        get: operations["getHallText"];
        /**
         * Writes what citizens read first in the hall of a partner
         * @description No text in any language takes it away.
         */
        put: operations["putHallText"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/record": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        /** What the office is called, its languages, colours and time zone */
        get: operations["getOfficeRecord"];
        /**
         * Changes the office's own record
         * @description Its slug and its home city stay as they are.
         */
        put: operations["putOfficeRecord"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/regions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        /** The regions that the office has beside the UN's */
        get: operations["listOwnRegions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/regions/{region}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The short name of a region of the office's own */
                region: components["parameters"]["OwnRegionSlug"];
            };
            cookie?: never;
        };
        get?: never;
        /** Makes a region of the office's own or changes it */
        put: operations["putOwnRegion"];
        post?: never;
        /**
         * Takes a region of the office's own away
         * @description Refused where a figure or a target counts in it.
         */
        delete: operations["deleteOwnRegion"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/tables/{table}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description Which table the rows are of */
                table: components["schemas"]["PastedTable"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes in rows of a table, all or none
         * @description The columns are those of the office's folder (docs/office-data.md). What is refused names the line and the column, as `3.signed`.
         */
        post: operations["pasteRows"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/cities": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a city that no atlas has
         * @description It needs a name, a country and a position. A city that is there already is found by its name.
         */
        post: operations["addOfficeCity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/cities/{city}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The partner, as CityId */
                city: components["parameters"]["PartnerCity"];
            };
            cookie?: never;
        };
        /** A city as a row of the office folder has it */
        get: operations["getOfficeCity"];
        /**
         * Changes a city of the office's circle
         * @description What stands there can be replaced and added to, not emptied; the short name stays. Refused for another office's home city.
         */
        put: operations["putOfficeCity"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        /** The official figures that an office has named */
        get: operations["listOfficeFigures"];
        put?: never;
        /**
         * Adds an official figure
         * @description One that stands there already, just so, is no second row.
         */
        post: operations["addOfficeFigure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/figures/{row}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The number of a row of the office's list */
                row: components["parameters"]["RowInPath"];
            };
            cookie?: never;
        };
        get?: never;
        /** Changes an official figure */
        put: operations["putOfficeFigure"];
        post?: never;
        /** Takes an official figure back */
        delete: operations["deleteOfficeFigure"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/targets": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        /** The targets that an office has */
        get: operations["listOfficeTargets"];
        put?: never;
        /**
         * Adds a target
         * @description One that stands there already, just so, is no second row.
         */
        post: operations["addOfficeTarget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/targets/{row}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The number of a row of the office's list */
                row: components["parameters"]["RowInPath"];
            };
            cookie?: never;
        };
        get?: never;
        /** Changes a target */
        put: operations["putOfficeTarget"];
        post?: never;
        /** Takes a target back */
        delete: operations["deleteOfficeTarget"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/policies": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        /** The policies that an office follows */
        get: operations["listOfficePolicies"];
        put?: never;
        /**
         * Adds a policy
         * @description One that stands there already, just so, is no second row.
         */
        post: operations["addOfficePolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/policies/{row}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The number of a row of the office's list */
                row: components["parameters"]["RowInPath"];
            };
            cookie?: never;
        };
        get?: never;
        /** Changes a policy */
        put: operations["putOfficePolicy"];
        post?: never;
        /** Takes a policy back */
        delete: operations["deleteOfficePolicy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/posts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        /** The consular posts in the reach of an office's city */
        get: operations["listOfficePosts"];
        put?: never;
        /**
         * Adds a consular post
         * @description One that stands there already, just so, is no second row.
         */
        post: operations["addOfficePost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/posts/{row}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The number of a row of the office's list */
                row: components["parameters"]["RowInPath"];
            };
            cookie?: never;
        };
        get?: never;
        /** Changes a consular post */
        put: operations["putOfficePost"];
        post?: never;
        /** Takes a consular post back */
        delete: operations["deleteOfficePost"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/letters": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        /** The register of letters, or what a question leaves of it */
        get: operations["listLetters"];
        put?: never;
        /** Writes a draft, or registers a letter that came in, which takes its number */
        post: operations["addLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/letters/{letter}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
            };
            cookie?: never;
        };
        /** A letter with what was done with it and who is asked to agree */
        get: operations["getLetter"];
        /**
         * Changes what a letter says
         * @description A changed text loses the verdicts that were given to it.
         */
        put: operations["putLetter"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/letters/{letter}/circulation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks departments to agree to a draft */
        post: operations["circulateLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/letters/{letter}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a letter back that was handed round */
        post: operations["withdrawLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/letters/{letter}/verdicts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answers for one’s department whether it agrees */
        post: operations["countersignLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/letters/{letter}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issues a letter, which takes its number */
        post: operations["issueLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/letters/{letter}/sending": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Notes when and how a letter was sent */
        post: operations["sendLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/letters/{letter}/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands a letter that came in to a department or a person */
        post: operations["assignLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/letters/{letter}/opinions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says what those think to whom a letter was handed, which takes it back to who handed it on */
        post: operations["giveLetterOpinion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/letters/{letter}/return": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a letter back to who handed it on, with a reason */
        post: operations["giveLetterBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/letters/{letter}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that a letter is answered or noted, or takes it up again */
        post: operations["closeLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/letters/{letter}/voiding": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Voids a letter, which keeps its number
         * @description By somebody who signed in within the last five minutes; a token cannot.
         */
        post: operations["voidLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/letters/{letter}/guests": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
            };
            cookie?: never;
        };
        /** Whom a letter is shared with, and what they did */
        get: operations["listGuests"];
        put?: never;
        /** Shares a letter by a link, which is mailed; or told this once where no mail is sent. A person shares, not a token (403). */
        post: operations["shareLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/letters/{letter}/guests/{guest}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
                /** @description Number of the guest */
                guest: number;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revokes a guest's link; twice changes nothing */
        delete: operations["revokeGuest"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/letters/{letter}/public-copies": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
            };
            cookie?: never;
        };
        /** A letter's copies for the public, those that are over too */
        get: operations["listPublicCopies"];
        put?: never;
        /**
         * Makes a copy of a letter for the public
         * @description Of a letter that was issued, or that came in and is closed. Only what is left of the text is kept in it; nobody outside sees it until it is published.
         */
        post: operations["makePublicCopy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/public-copies/{copy}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The number of the copy for the public */
                copy: components["parameters"]["CopyInPath"];
            };
            cookie?: never;
        };
        /** A copy for the public */
        get: operations["getPublicCopy"];
        /** Changes a copy that is not published; it is a draft then */
        put: operations["putPublicCopy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/public-copies/{copy}/handing": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The number of the copy for the public */
                copy: components["parameters"]["CopyInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands a copy up to who decides */
        post: operations["handUpPublicCopy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/public-copies/{copy}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The number of the copy for the public */
                copy: components["parameters"]["CopyInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publishes a copy that waits; everyone sees it a moment later
         * @description Only people decide, never a token, and nobody on what they wrote.
         */
        post: operations["publishPublicCopy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/public-copies/{copy}/return": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The number of the copy for the public */
                copy: components["parameters"]["CopyInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Returns a copy that waits to who made it
         * @description Only people decide, never a token, and nobody on what they wrote.
         */
        post: operations["returnPublicCopy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/public-copies/{copy}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The number of the copy for the public */
                copy: components["parameters"]["CopyInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraws a copy, or drops one that was not published */
        post: operations["withdrawPublicCopy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/public-copies/{copy}/standing": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The number of the copy for the public */
                copy: components["parameters"]["CopyInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lets a published copy stand though its letter was changed since
         * @description Only people decide, never a token, and nobody on what they wrote.
         */
        post: operations["letPublicCopyStand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/letters/{letter}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
            };
            cookie?: never;
        };
        /**
         * The documents that are enclosed with a letter
         * @description Those that were taken away are told too, until the letter is issued.
         */
        get: operations["listLetterDocuments"];
        put?: never;
        /**
         * Encloses a document with a letter
         * @description The file itself is the body, and is told by its content. It is looked at after it came (scanner, preview, text); until then it is waiting. Sent again, it is there once. A letter that was handed round loses the verdicts given to it.
         */
        post: operations["addLetterDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/letters/{letter}/documents/{document}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
                /** @description The number of a document that is enclosed */
                document: components["parameters"]["DocumentNumberInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Takes a document away from a letter
         * @description It can be put back until the letter is issued.
         */
        delete: operations["takeLetterDocumentAway"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/letters/{letter}/documents/{document}/return": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
                /** @description The number of a document that is enclosed */
                document: components["parameters"]["DocumentNumberInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts a document back that was taken away */
        post: operations["putLetterDocumentBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/letters/{letter}/documents/{document}/content": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
                /** @description The number of a document that is enclosed */
                document: components["parameters"]["DocumentNumberInPath"];
            };
            cookie?: never;
        };
        /**
         * The document itself, to be kept as a file
         * @description Not while it is looked at, nor where it was refused (409).
         */
        get: operations["getLetterDocumentContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/letters/{letter}/documents/{document}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
                /** @description The number of a document that is enclosed */
                document: components["parameters"]["DocumentNumberInPath"];
            };
            cookie?: never;
        };
        /** A small picture of the document */
        get: operations["getLetterDocumentPreview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/letters/{letter}/paper": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
            };
            cookie?: never;
        };
        /**
         * A letter as it goes out, or its handling sheet, as a file
         * @description `pdf` is PDF/A-2a where the text allows it, tagged, with the template of the office; a draft says so on every page, and a void
         *     letter says why. `odt` is the letter to be edited. Answers 503 where no PDF can be set (no Node on this machine).
         */
        get: operations["getLetterPaper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/letter-registers/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The year of the numbers */
                year: components["parameters"]["RegisterYear"];
            };
            cookie?: never;
        };
        /** Every number of a year with its letter, as a table for the archive */
        get: operations["getYearlyRegister"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/letters/{letter}/paper-details": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
            };
            cookie?: never;
        };
        /** Who gets copies of a letter, and its text in a second language */
        get: operations["getPaperDetails"];
        /**
         * Says who gets copies, and the text in a second language
         * @description Until the letter is issued. A translation is printed beside the text that it translates, and no more once that was changed.
         */
        put: operations["putPaperDetails"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/paper-templates/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The kind of paper */
                kind: components["parameters"]["PaperKindInPath"];
            };
            cookie?: never;
        };
        /** The template of a kind of paper, as it is now and as it was */
        get: operations["getPaperTemplate"];
        /**
         * Gives a kind of paper a template of the office's own
         * @description Typst. It is tried on made-up papers before it is taken; one that fails is refused with its line (422). What stands on the paper
         *     comes as JSON in `sys.inputs.data`; docs/papers.md tells its members.
         */
        put: operations["putPaperTemplate"];
        post?: never;
        /** Puts the shipped template back */
        delete: operations["restorePaperTemplate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/letter-series": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        /** The series of numbers that letters take */
        get: operations["listLetterSeries"];
        put?: never;
        /** Makes a series of numbers */
        post: operations["addLetterSeries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/letter-series/{series}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The series' number in this instance */
                series: components["parameters"]["LetterSeriesInPath"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Changes a series of numbers
         * @description Numbers that were given keep the text they were given with.
         */
        put: operations["putLetterSeries"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/notices": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        /** What whoever is signed in is told of, the newest first; a token has no notices (404) */
        get: operations["listNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/notices/read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Marks a notice as read, or all up to it */
        post: operations["readNotices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/notices/choices": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        /** How each kind of notice reaches whoever is signed in by mail */
        get: operations["getNoticeChoices"];
        /** Chooses how kinds of notices reach whoever is signed in by mail; those that are not named stay */
        put: operations["putNoticeChoices"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/calendar-feed": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        /** Whether whoever is signed in has a secret address of their calendar */
        get: operations["getCalendarFeed"];
        put?: never;
        /** Makes the address anew, told this once; one that was before is of no use any more */
        post: operations["makeCalendarFeed"];
        /** Revokes the address; twice changes nothing */
        delete: operations["revokeCalendarFeed"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/journal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        /** Who did what when in the office, the newest first; no personal values */
        get: operations["listJournal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        /** The open tasks that concern who asks, by the day they are due */
        get: operations["listTasks"];
        put?: never;
        /** Adds a task */
        post: operations["addTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/tasks/{task}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The task's number in this instance */
                task: components["parameters"]["TaskInPath"];
            };
            cookie?: never;
        };
        /** A task */
        get: operations["getTask"];
        /** Changes a task */
        put: operations["putTask"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/tasks/{task}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The task's number in this instance */
                task: components["parameters"]["TaskInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins a task, ends it, or says for whom it waits */
        post: operations["moveTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/tasks/{task}/blockers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The task's number in this instance */
                task: components["parameters"]["TaskInPath"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Says which other tasks a task waits for
         * @description One that is done or dropped holds up nothing any more. No task waits for itself, be it by way of others.
         */
        put: operations["putTaskBlockers"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/tasks/{task}/recurrence": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The task's number in this instance */
                task: components["parameters"]["TaskInPath"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Says how a task comes again
         * @description Counted from the day it is due, not from when it was done. When it is done or dropped the next one is made, once, and takes over the rule.
         */
        put: operations["putTaskRecurrence"];
        post?: never;
        /**
         * Ends it that a task comes again
         * @description Those that there were stay.
         */
        delete: operations["endTaskRecurrence"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/tasks/{task}/series": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The task's number in this instance */
                task: components["parameters"]["TaskInPath"];
            };
            cookie?: never;
        };
        /** A task, and those before and after it that come again as it does; the first first */
        get: operations["getTaskSeries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/letters/{letter}/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives more time for an answer to a letter that came in, or to one that was sent */
        post: operations["extendLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/tasks/{task}/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The task's number in this instance */
                task: components["parameters"]["TaskInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives more time for a task */
        post: operations["extendTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/desk/search": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        /**
         * What the office has under these words, for who asks
         * @description Letters with their numbers, tasks, partners and, for who manages accounts, people. The best first: a number or title that is just this, one that begins with it, one that has it within, what has it in its text.
         */
        get: operations["searchDesk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/views": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        /** The saved views of who asks, and those that the office shares */
        get: operations["listViews"];
        put?: never;
        /** Saves the filter and order of a list under a name */
        post: operations["addView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/views/{view}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The saved view's number in this instance */
                view: components["parameters"]["ViewInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Deletes a saved view
         * @description One’s own; a shared one also by who manages the rules.
         */
        delete: operations["deleteView"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/views/{view}/default": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The saved view's number in this instance */
                view: components["parameters"]["ViewInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a view the one that its list opens with */
        post: operations["chooseView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        /** What was said of a letter, task, partner, person or organisation, the first first */
        get: operations["listComments"];
        put?: never;
        /**
         * Says something of a letter, task, partner, person or organisation
         * @description Whoever may read the record may. Somebody is mentioned by @ and an address of mail, or a name that only one person of the office has; who is mentioned is told.
         */
        post: operations["addComment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/comments/{comment}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The comment's number in this instance */
                comment: components["parameters"]["CommentInPath"];
            };
            cookie?: never;
        };
        get?: never;
        /** Changes one’s own comment, within 15 minutes */
        put: operations["putComment"];
        post?: never;
        /**
         * Takes one’s own comment back
         * @description That there was one stays.
         */
        delete: operations["deleteComment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/persons": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        /** The people that the office deals with, or what a question leaves of them */
        get: operations["listPersons"];
        put?: never;
        /** Adds a person */
        post: operations["addPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/persons/{person}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The person's number in this instance */
                person: components["parameters"]["PersonInPath"];
            };
            cookie?: never;
        };
        /** A person with their posts; what is personal is not among it */
        get: operations["getPerson"];
        /** Changes names, forms of address and languages */
        put: operations["putPerson"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/persons/{person}/caps": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The person's number in this instance */
                person: components["parameters"]["PersonInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds a post that the person has or had */
        post: operations["addCap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/caps/{cap}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The post's number in this instance */
                cap: components["parameters"]["CapInPath"];
            };
            cookie?: never;
        };
        get?: never;
        /** Changes a post; letters that point to it keep its words as they were */
        put: operations["putCap"];
        post?: never;
        /** Takes out a post that is wrong; letters that point to it keep its words */
        delete: operations["deleteCap"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/persons/{person}/openings": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The person's number in this instance */
                person: components["parameters"]["PersonInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Opens what is personal of a person; who looked and what for is kept
         * @description Each time is written down, so an Idempotency-Key has no effect here.
         */
        post: operations["openPersonal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/persons/{person}/personal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The person's number in this instance */
                person: components["parameters"]["PersonInPath"];
            };
            cookie?: never;
        };
        get?: never;
        /** Changes what is personal of a person; encrypted where it is stored */
        put: operations["putPersonal"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/persons/{person}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The person's number in this instance */
                person: components["parameters"]["PersonInPath"];
            };
            cookie?: never;
        };
        get?: never;
        /** Stops the erasing of a person (legal hold) */
        put: operations["holdPerson"];
        post?: never;
        /** Ends a legal hold */
        delete: operations["releasePerson"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/persons/{person}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The person's number in this instance */
                person: components["parameters"]["PersonInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erases a person for good
         * @description By somebody who signed in within the last five minutes; a token cannot. Posts stay, as letters point to them. It cannot be undone.
         */
        post: operations["erasePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        /** The organisations that the office deals with, or what a question leaves of them */
        get: operations["listOrganisations"];
        put?: never;
        /** Adds an organisation */
        post: operations["addOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/organisations/{organisation}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The organisation's number in this instance */
                organisation: components["parameters"]["OrganisationInPath"];
            };
            cookie?: never;
        };
        /** An organisation, and who holds which post in it */
        get: operations["getOrganisation"];
        /** Changes an organisation */
        put: operations["putOrganisation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/people-lists/preview": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a pasted list of people would add and change; nothing is kept */
        post: operations["previewPeople"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/people-lists": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a pasted list of people in, but for its rows with something wrong */
        post: operations["takeInPeople"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/retention": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        /** For how long what is personal is kept, and what should be gone and is not */
        get: operations["getRetention"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/retention/{what}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description What is kept for so long */
                what: components["parameters"]["RetainedInPath"];
            };
            cookie?: never;
        };
        get?: never;
        /** Changes a rule of retention */
        put: operations["putRetentionRule"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/deputies": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        /** Who acts for whom: the grants that one gave or has, or all for whoever manages accounts */
        get: operations["listDeputies"];
        put?: never;
        /** Makes somebody a deputy from day to day */
        post: operations["grantDeputy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/deputies/{grant}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The grant's number in this instance */
                grant: components["parameters"]["DeputyGrantInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a grant back at once */
        post: operations["revokeDeputy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/deputies/{grant}/letters/{letter}/verdicts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The grant's number in this instance */
                grant: components["parameters"]["DeputyGrantInPath"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answers to a letter for whom one is a deputy of */
        post: operations["countersignForAnother"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/deputies/{grant}/letters/{letter}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The grant's number in this instance */
                grant: components["parameters"]["DeputyGrantInPath"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issues a letter for whom one is a deputy of */
        post: operations["issueForAnother"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/deputies/{grant}/letters/{letter}/opinions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The grant's number in this instance */
                grant: components["parameters"]["DeputyGrantInPath"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says what is thought of a letter for whom one is a deputy of */
        post: operations["giveOpinionForAnother"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/deputies/{grant}/letters/{letter}/return": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The grant's number in this instance */
                grant: components["parameters"]["DeputyGrantInPath"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a letter back for whom one is a deputy of */
        post: operations["giveBackForAnother"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/rule-sets": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        /** The rule sets of the office, the newest first */
        get: operations["listRuleSets"];
        put?: never;
        /** Loads a set of rules as CSV; it is active only once somebody says from when */
        post: operations["loadRuleSet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/rule-sets/{set}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The set's number in this instance */
                set: components["parameters"]["RuleSetInPath"];
            };
            cookie?: never;
        };
        /** A set with its rules, and what differs from the set that is active today */
        get: operations["getRuleSet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/rule-sets/{set}/trial": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The set's number in this instance */
                set: components["parameters"]["RuleSetInPath"];
            };
            cookie?: never;
        };
        /** What the set would have said of the letters that were issued and the moves that were written down */
        get: operations["tryRuleSet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/rule-sets/{set}/activation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The set's number in this instance */
                set: components["parameters"]["RuleSetInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a set the one that holds from a day on
         * @description By somebody who signed in within the last five minutes; a token cannot.
         */
        post: operations["activateRuleSet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{office}/rule-sets/{set}/rules/{rule}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The set's number in this instance */
                set: components["parameters"]["RuleSetInPath"];
                /** @description The rule's name in its set */
                rule: components["parameters"]["RuleInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says that the office stands by a rule, with the figure where that was missing
         * @description By somebody who signed in within the last five minutes; a token cannot.
         */
        post: operations["confirmRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Each number as its difference from the one before; the first from 0. */
        Differences: number[];
        WorldTies: {
            /** Format: date */
            as_of: string;
            /** @description Of the cities and their order */
            version: string;
            /** @description Ties that are not here because nobody says where one of the two cities lies */
            unplaced: number;
            /** @description The cities stand by country, in it from south to north */
            countries: {
                /** @description ISO 3166-1 alpha-2 */
                code: string;
                cities: number;
            }[];
            /** @description Of each city in hundredths of a degree */
            lat: components["schemas"]["Differences"];
            /** @description Of each city in hundredths of a degree */
            lon: components["schemas"]["Differences"];
            /** @description How many of its partners stand after each city; ties are told once, at the first of the two */
            partners: number[];
            /** @description Of each tie, by how many places its second city stands after the second city of the same city's tie before, or after the first city */
            ahead: number[];
            /** @description Places of the ties of which it is not certain that they are in force */
            unknown: components["schemas"]["Differences"];
            /** @description Places of the ties of each kind; of the others no source says */
            kinds: {
                sister_city: components["schemas"]["Differences"];
                friendly_exchange: components["schemas"]["Differences"];
                project: components["schemas"]["Differences"];
            };
            /** @description Places of the ties of which a source gives a year, and the years */
            signed: {
                ties: components["schemas"]["Differences"];
                years: number[];
            };
        };
        WorldCities: {
            version: string;
            language: components["schemas"]["Language"];
            ids: string[];
            names: string[];
        };
        /**
         * @description `unspecified`: no source says which
         * @enum {string}
         */
        Kind: "sister_city" | "friendly_exchange" | "project" | "unspecified";
        /**
         * @description `denied`: the strongest source says there is no such tie; `unknown`: no source says
         * @enum {string}
         */
        Stage: "contact" | "intent" | "exchange" | "approval" | "active" | "dormant" | "suspended" | "ended" | "denied" | "unknown";
        /** @enum {string} */
        Act: "make_contact" | "declare_intent" | "begin_exchange" | "submit" | "approve" | "sign" | "renew" | "fall_dormant" | "revive" | "lapse" | "sever" | "rescind" | "suspend" | "resume" | "end";
        /** @enum {string} */
        Truth: "yes" | "no" | "unknown";
        /** @enum {string} */
        SourceLevel: "all" | "stated" | "official";
        /** @enum {string} */
        SaidBy: "a" | "b" | "both" | "none";
        /** @enum {string} */
        Confidence: "high" | "medium" | "low";
        /** @enum {string} */
        CitySort: "city" | "district" | "county" | "province" | "region";
        /** @enum {string} */
        SourceKind: "office" | "official" | "press" | "list";
        /** @enum {string} */
        NameSort: "name" | "local" | "alias" | "former";
        /** @enum {string} */
        PartnershipField: "existence" | "kind" | "stage" | "signed" | "ended";
        /** @enum {string} */
        FigureIs: "exactly" | "at_least";
        /** @enum {string} */
        OneToOne: "off" | "exchange" | "exclude";
        /**
         * @description One in which every page is written
         * @enum {string}
         */
        Language: "zh" | "ja" | "en";
        /** @enum {string} */
        FeatureType: "Feature";
        /** @enum {string} */
        FeaturesType: "FeatureCollection";
        /**
         * @example 1981
         * @example 1985-05
         * @example 1981-11-05
         */
        PartialDate: string;
        /** @description The same text in several languages, keyed by BCP 47 tag */
        LocalText: {
            [key: string]: string;
        };
        /** @description A count, as far as dates and sources allow it to be known */
        Range: {
            at_least: number;
            at_most: number;
        };
        CityBrief: {
            /** @example Q182852 */
            id: string;
            slug: string | null;
            name: components["schemas"]["LocalText"];
            /** @description The name in the city's own language, where known */
            local: null | {
                language: string;
                name: string;
            };
            /** @description ISO 3166-1 alpha-2 */
            country: string;
            sort: components["schemas"]["CitySort"];
            lat: number | null;
            lon: number | null;
            population: number | null;
            /** @description IANA time zone */
            timezone: string | null;
        };
        City: components["schemas"]["CityBrief"] & {
            wikidata: string | null;
            geonames: number | null;
            admin1: string | null;
            names: {
                language: string;
                sort: components["schemas"]["NameSort"];
                name: string;
            }[];
            populations: {
                people: number;
                source: string;
                on: string | null;
            }[];
            same_as: string | null;
            partners: components["schemas"]["Range"];
        };
        /**
         * @description A change of a partnership's stage. It happened at the earliest on `earliest` and at the latest on `latest`
         *     (null: no bound). Steps are in order: where one has happened, so have those before it.
         */
        Step: {
            act: components["schemas"]["Act"];
            stage: components["schemas"]["Stage"];
            on: null | components["schemas"]["PartialDate"];
            /** Format: date */
            earliest: string | null;
            /** Format: date */
            latest: string | null;
        };
        Partner: {
            /** Format: int64 */
            partnership: number;
            city: components["schemas"]["CityBrief"];
            kind: components["schemas"]["Kind"];
            stage: components["schemas"]["Stage"];
            in_force: components["schemas"]["Truth"];
            /** @description Only weak sources state it, or a stronger one denies it */
            doubtful: boolean;
            /** @description When it was signed */
            since: null | components["schemas"]["PartialDate"];
            /** @description The date of the oldest source that states it */
            known_by: null | components["schemas"]["PartialDate"];
            distance_km: number | null;
            continent: string;
            steps: components["schemas"]["Step"][];
            /** @description How many sources speak of it */
            sources: number;
            /** @description On how many points they contradict each other */
            conflicts: number;
            hall: null | components["schemas"]["LocalText"];
        };
        Counts: {
            /** @description Those in force */
            partners: components["schemas"]["Range"];
            by_kind: (components["schemas"]["Range"] & {
                kind: components["schemas"]["Kind"];
            })[];
            by_continent: (components["schemas"]["Range"] & {
                continent: string;
            })[];
            by_country: (components["schemas"]["Range"] & {
                country: string;
            })[];
            countries: components["schemas"]["Range"];
            continents: components["schemas"]["Range"];
            /** @description Intended but not signed */
            intents: components["schemas"]["Range"];
        };
        OfficeBrief: {
            slug: string;
            name: components["schemas"]["LocalText"];
            languages: string[];
            timezone: string;
            accent: {
                day: string;
                night: string;
            };
        };
        Circle: {
            office: null | components["schemas"]["OfficeBrief"];
            city: components["schemas"]["CityBrief"];
            /** Format: date */
            as_of: string;
            /** Format: date */
            today: string;
            /**
             * Format: date
             * @description The earliest day on which a partnership of this circle can have been signed
             */
            first_day: string | null;
            counts: components["schemas"]["Counts"];
            partners: components["schemas"]["Partner"][];
        };
        /** @description RFC 7946 */
        FeatureCollection: {
            type: components["schemas"]["FeaturesType"];
            features: {
                type: components["schemas"]["FeatureType"];
                id: string;
                geometry: null | {
                    /** @enum {string} */
                    type: "Point";
                    /** @description Longitude, then latitude, in degrees */
                    coordinates: number[];
                };
                properties: {
                    /** Format: int64 */
                    partnership: number;
                    name: components["schemas"]["LocalText"];
                    country: string;
                    kind: components["schemas"]["Kind"];
                    stage: components["schemas"]["Stage"];
                    in_force: components["schemas"]["Truth"];
                    since: null | components["schemas"]["PartialDate"];
                    known_by: null | components["schemas"]["PartialDate"];
                };
            }[];
        };
        TimelineEvent: {
            /** @description Only weak sources state the tie, or a stronger one denies it */
            doubtful: boolean;
            /** Format: int64 */
            partnership: number;
            city: components["schemas"]["CityBrief"];
            kind: components["schemas"]["Kind"];
            act: components["schemas"]["Act"];
            stage: components["schemas"]["Stage"];
            on: null | components["schemas"]["PartialDate"];
            /** Format: date */
            earliest: string | null;
            /** Format: date */
            latest: string | null;
            authority: string;
            document: string;
            note: components["schemas"]["LocalText"];
            source: null | components["schemas"]["Source"];
        };
        Timeline: {
            city: components["schemas"]["CityBrief"];
            /** Format: date */
            today: string;
            events: components["schemas"]["TimelineEvent"][];
        };
        Source: {
            /** @description By which /api/v1/sources has it */
            id: string;
            key: string;
            /** @description The name in several languages, where it is known in them */
            title: null | components["schemas"]["LocalText"];
            publisher: string | null;
            /** @example CC0 1.0 */
            licence: string | null;
            licence_url: string | null;
            kind: components["schemas"]["SourceKind"];
            name: string;
            url: string | null;
            published: null | components["schemas"]["PartialDate"];
            retrieved: null | components["schemas"]["PartialDate"];
            note: string;
        };
        Assertion: {
            source: components["schemas"]["Source"];
            rank: components["schemas"]["Rank"];
            /** @description A later reading of the list has it no more; `as_of` is when it was last seen */
            gone: boolean;
            kind: null | components["schemas"]["Kind"];
            stage: null | components["schemas"]["Stage"];
            signed: null | components["schemas"]["PartialDate"];
            ended: null | components["schemas"]["PartialDate"];
            /** @description Which city's side says it */
            said_by: components["schemas"]["SaidBy"];
            confidence: components["schemas"]["Confidence"];
            as_of: null | components["schemas"]["PartialDate"];
            note: string;
        };
        /**
         * @description The register, or a circle, with everything that sources say. What is not known is left out. Cities are named by
         *     their Wikidata id, else their GeoNames id with `G`, else `X` and a number that means something in this file only.
         */
        RegisterDocument: {
            /** @enum {string} */
            format: "amity-register";
            /** @enum {integer} */
            version: 1;
            /** @description The city whose circle it is; left out for the whole register */
            circle?: string;
            offices: components["schemas"]["RegisterOffice"][];
            sources: components["schemas"]["RegisterSource"][];
            cities: components["schemas"]["RegisterCity"][];
            partnerships: components["schemas"]["RegisterPartnership"][];
        };
        RegisterOffice: {
            /** @description Its slug */
            office: string;
            /** @description The id of its city */
            home: string;
            timezone: string;
            accent_day: string;
            accent_night: string;
            /** @description Separated by blanks */
            languages?: string;
            names?: {
                language: string;
                name: string;
            }[];
            regions?: {
                region: string;
                /** @description Separated by blanks */
                countries?: string;
                name_zh?: string;
                name_ja?: string;
                name_en?: string;
            }[];
        };
        RegisterSource: {
            /** @description Who keeps it; left out for the world's register */
            office?: string;
            key: string;
            kind: components["schemas"]["SourceKind"];
            name: string;
            url?: string;
            published?: components["schemas"]["PartialDate"];
            retrieved?: components["schemas"]["PartialDate"];
            note?: string;
        };
        RegisterCity: {
            id: string;
            name: string;
            country: string;
            lat?: number;
            lon?: number;
            wikidata?: string;
            /** Format: int64 */
            geonames?: number;
            sort: components["schemas"]["CitySort"];
            slug?: string;
            timezone?: string;
            /** @description Another record of the same place */
            same_as?: string;
            names?: {
                /** @description Left out where the source does not say */
                language?: string;
                sort: components["schemas"]["NameSort"];
                name: string;
            }[];
            populations?: {
                source: string;
                on?: components["schemas"]["PartialDate"];
                /** Format: int64 */
                people: number;
            }[];
        };
        /** @description What the register holds to be so, then what each source says */
        RegisterPartnership: {
            a: string;
            b: string;
            kind: components["schemas"]["Kind"];
            stage: components["schemas"]["Stage"];
            signed?: components["schemas"]["PartialDate"];
            ended?: components["schemas"]["PartialDate"];
            known_by?: components["schemas"]["PartialDate"];
            doubtful: boolean;
            assertions?: components["schemas"]["RegisterAssertion"][];
            moves?: components["schemas"]["RegisterMove"][];
        };
        RegisterAssertion: {
            /** @description Who keeps the source; left out for the world's register */
            office?: string;
            /** @description Its key */
            source: string;
            kind?: components["schemas"]["Kind"];
            stage?: components["schemas"]["Stage"];
            signed?: components["schemas"]["PartialDate"];
            ended?: components["schemas"]["PartialDate"];
            said_by: components["schemas"]["SaidBy"];
            confidence: components["schemas"]["Confidence"];
            as_of?: components["schemas"]["PartialDate"];
            note?: string;
        };
        RegisterMove: {
            office: string;
            act: components["schemas"]["Act"];
            on?: components["schemas"]["PartialDate"];
            authority?: string;
            document?: string;
            source: string;
            note_zh?: string;
            note_ja?: string;
            note_en?: string;
        };
        /** @description RFC 7946. Of a circle its partners as points; of the register every city as a point and every tie as a line */
        RegisterFeatures: {
            type: components["schemas"]["FeaturesType"];
            features: {
                type: components["schemas"]["FeatureType"];
                id: string;
                geometry: null | {
                    /** @enum {string} */
                    type: "Point" | "LineString" | "MultiLineString";
                    coordinates: unknown[];
                };
                properties: {
                    [key: string]: unknown;
                };
            }[];
        };
        /** @description JSON-LD 1.1 with its context inside */
        LinkedData: {
            "@context": {
                [key: string]: unknown;
            };
            "@graph": {
                [key: string]: unknown;
            }[];
        };
        /**
         * @description Its weight in the resolution, strongest first
         * @enum {string}
         */
        Rank: "own_record" | "official" | "stated" | "listed";
        CityName: {
            id: string;
            slug: string | null;
            country: string;
            name: components["schemas"]["LocalText"];
        };
        Suggestions: {
            city: components["schemas"]["CityName"];
            model: components["schemas"]["SuggestionModel"];
            /** @description Cities of the register */
            ranked: number;
            suggestions: components["schemas"]["Suggestion"][];
        };
        SuggestionModel: {
            /** Format: date-time */
            trained_at: string;
            /** @description The same for the same cities and ties */
            data_version: string;
            cities: number;
            ties: number;
            /** @description Pairs of cities that it learnt from */
            examples: number;
            seed: number;
        };
        Suggestion: {
            rank: number;
            city: components["schemas"]["CityName"];
            /** @description Of being among the partners that the city finds next, as learnt from cities of which a tenth of all ties was hidden */
            probability: number;
            /** @description What moves the odds, strongest first; what moves them by less than 0.05 is left out */
            reasons: components["schemas"]["SuggestionReason"][];
            common_partners: components["schemas"]["CityName"][];
        };
        SuggestionReason: {
            /** @enum {string} */
            reason: "common_partners" | "partners_circles" | "near_city" | "near_partner" | "near_both" | "countries" | "divisions" | "own_country" | "name" | "size" | "distance" | "activity" | "seat" | "language";
            /** @description What it adds to the natural logarithm of the odds; below 0: it speaks against */
            log_odds: number;
            /** @description What it rests on, in zh, ja and en */
            words: components["schemas"]["LocalText"];
        };
        ClaimPair: {
            /** Format: int64 */
            partnership: number;
            a: components["schemas"]["CityName"];
            b: components["schemas"]["CityName"];
        };
        /** @description What one source says of one partnership */
        ClaimWitness: components["schemas"]["ClaimPair"] & {
            /** @description False where it is below the sources that count; it is shown all the same */
            counted: boolean;
            assertion: components["schemas"]["Assertion"];
        };
        /** @description What would have to be known to settle the claim, of one partnership, or of city `a` alone */
        ClaimGap: {
            /** Format: int64 */
            partnership: number | null;
            a: components["schemas"]["CityName"];
            b: null | components["schemas"]["CityName"];
            /** @enum {string} */
            why: "doubtful" | "kind_not_stated" | "date_not_known" | "date_not_exact" | "state_not_known" | "no_source" | "others_not_read" | "count_not_exact" | "sources_not_read";
            /**
             * Format: date
             * @description The first day on which it can have been signed
             */
            earliest: string | null;
            /** Format: date */
            latest: string | null;
        };
        /** @enum {string} */
        ClaimWord: "first" | "only" | "oldest" | "first_between" | "among_first_between" | "only_between" | "countries" | "continents" | "place" | "among_top";
        /** @description A claim, with what speaks for and against it counted */
        ClaimLine: {
            /**
             * @description Its name among the claims of one city or two countries, for `claim`; it stays when what counts is changed
             * @example only_between.CN-BD.Q182852-Q376749
             */
            id: string;
            claim: components["schemas"]["ClaimWord"];
            truth: components["schemas"]["Truth"];
            /** Format: date */
            as_of: string;
            sentence: components["schemas"]["LocalText"];
            /** @description Why it holds, does not, or cannot be known, in plain words */
            reason: components["schemas"]["LocalText"];
            /** @description The partnership it is of, with the ids of its cities; null where it is of the city itself */
            subject: null | {
                /** Format: int64 */
                partnership: number;
                a: string;
                b: string;
            };
            /** @description Codes of countries, slugs of regions and continents */
            places: string[];
            /** @description The count or place; null where the claim has none */
            range: null | components["schemas"]["Range"];
            counts: {
                evidence: number;
                counter_evidence: number;
                not_known: number;
                /** @description Further partnerships or cities that bear on it and are not listed; the nearest are */
                more: number;
            };
        };
        Claim: {
            id: string;
            claim: components["schemas"]["ClaimWord"];
            truth: components["schemas"]["Truth"];
            /** Format: date */
            as_of: string;
            sentence: components["schemas"]["LocalText"];
            reason: components["schemas"]["LocalText"];
            /** @description The kind that counts; null for every kind */
            kind: null | components["schemas"]["Kind"];
            sources: components["schemas"]["SourceLevel"];
            /** @description The partnership it is of; null where it is of the city itself */
            subject: null | components["schemas"]["ClaimPair"];
            places: {
                /** @enum {string} */
                type: "own_region" | "continent" | "region" | "country";
                code: string;
                name: components["schemas"]["LocalText"];
            }[];
            /** @description The count or place; null where the claim has none */
            range: null | components["schemas"]["Range"];
            /** @description Of place and among_top, the first ten of the group and the city itself */
            standing: {
                city: components["schemas"]["CityName"];
                partners: components["schemas"]["Range"];
            }[];
            evidence: components["schemas"]["ClaimWitness"][];
            counter_evidence: components["schemas"]["ClaimWitness"][];
            not_known: components["schemas"]["ClaimGap"][];
            /** @description Further partnerships or cities that bear on it and are not listed; the nearest are */
            more: number;
        };
        ClaimPage: {
            city: null | components["schemas"]["CityBrief"];
            between: string[] | null;
            /** @description As it was asked for */
            group: string | null;
            among: number;
            /** Format: date */
            as_of: string;
            /** Format: date */
            today: string;
            kind: null | components["schemas"]["Kind"];
            sources: components["schemas"]["SourceLevel"];
            /** @description All of them; where one was asked for, its line alone */
            claims: components["schemas"]["ClaimLine"][];
            /** @description The one that was asked for */
            opened: null | components["schemas"]["Claim"];
        };
        /**
         * @description A point on which sources contradict each other; the first value is the one that counts. Of a signing, `../2022-11-27`
         *     is the word of those who have the tie in force by that day.
         */
        Conflict: {
            field: components["schemas"]["PartnershipField"];
            values: {
                value: string;
                /** @description Keys of the sources that state it */
                sources: string[];
            }[];
        };
        Partnership: {
            /** Format: int64 */
            id: number;
            a: components["schemas"]["CityBrief"];
            b: components["schemas"]["CityBrief"];
            kind: components["schemas"]["Kind"];
            stage: components["schemas"]["Stage"];
            in_force: components["schemas"]["Truth"];
            doubtful: boolean;
            since: null | components["schemas"]["PartialDate"];
            ended: null | components["schemas"]["PartialDate"];
            known_by: null | components["schemas"]["PartialDate"];
            distance_km: number | null;
            steps: components["schemas"]["Step"][];
            history: components["schemas"]["TimelineEvent"][];
            assertions: components["schemas"]["Assertion"][];
            conflicts: components["schemas"]["Conflict"][];
            /** @description Of each field what counts, whose word it is and by which rule */
            fields: components["schemas"]["FieldProvenance"][];
            hall: null | components["schemas"]["LocalText"];
        };
        FieldProvenance: {
            field: components["schemas"]["PartnershipField"];
            /** @description Null where it is not known; of `existence`: stated, denied or doubtful */
            value: string | null;
            /** @description The id of the source whose word it is; null where it is no single one's */
            source: string | null;
            /**
             * @description unsaid: no source says; single: one says; agreed: all that say say the same; rank: the heavier source;
             *     newer: of the same weight, the newer word; confidence: neither, but surer; order: equal in all, the first key;
             *     refined: a lighter source says the same more precisely; implied: the tie is named and nobody says more;
             *     history: the recorded steps of its life say so
             * @enum {string}
             */
            rule: "unsaid" | "single" | "agreed" | "rank" | "newer" | "confidence" | "order" | "refined" | "implied" | "history";
        };
        SourceSummary: components["schemas"]["Source"] & {
            /** @description Whose source it is; null for a list of the world */
            office: null | components["schemas"]["OfficeBrief"];
            /** @description The most that a word of it weighs */
            rank: components["schemas"]["Rank"];
            /** @description Of how many partnerships it says something */
            assertions: number;
            /** @description Of these, how many on both cities' word */
            by_both: number;
            /** @description Of these, how many a later reading has no more */
            gone: number;
        };
        SourceList: {
            sources: components["schemas"]["SourceSummary"][];
        };
        SourcePage: components["schemas"]["SourceSummary"] & {
            items: {
                /** Format: int64 */
                partnership: number;
                a: components["schemas"]["CityName"];
                b: components["schemas"]["CityName"];
                rank: components["schemas"]["Rank"];
                kind: null | components["schemas"]["Kind"];
                stage: null | components["schemas"]["Stage"];
                signed: null | components["schemas"]["PartialDate"];
                ended: null | components["schemas"]["PartialDate"];
                said_by: components["schemas"]["SaidBy"];
                confidence: components["schemas"]["Confidence"];
                as_of: null | components["schemas"]["PartialDate"];
                gone: boolean;
                note: string;
                /** @description The fields of the partnership on which this source has the word */
                decides: components["schemas"]["PartnershipField"][];
            }[];
            next: string | null;
        };
        CountedTie: {
            /** Format: int64 */
            partnership: number;
            kind: components["schemas"]["Kind"];
            in_force: components["schemas"]["Truth"];
            doubtful: boolean;
            since: null | components["schemas"]["PartialDate"];
            known_by: null | components["schemas"]["PartialDate"];
            /** @description How many sources speak of it */
            sources: number;
            /** @description Of the heaviest that states it */
            rank: components["schemas"]["Rank"];
        };
        TieBetween: components["schemas"]["CountedTie"] & {
            /** @description The id of the city at this end */
            a: string;
            b: string;
            distance_km: number | null;
        };
        Chain: {
            from: components["schemas"]["CityBrief"];
            to: components["schemas"]["CityBrief"];
            /** Format: date */
            as_of: string;
            /** Format: date */
            today: string;
            kind: null | components["schemas"]["Kind"];
            sources: components["schemas"]["SourceLevel"];
            /** @description How many partnerships it takes; null where nothing connects them */
            length: number | null;
            /**
             * Format: int64
             * @description How many shortest chains there are
             */
            chains: number;
            /** @description False where there are at least so many, and were not counted further */
            chains_exact: boolean;
            /** @description The stations, both ends included */
            cities: components["schemas"]["CityBrief"][];
            /** @description The partnerships between them */
            steps: components["schemas"]["TieBetween"][];
        };
        Median: {
            median: number | null;
            /** @description Of how many it is known */
            of: number;
        };
        ComparedCity: {
            city: components["schemas"]["CityBrief"];
            partners: components["schemas"]["Range"];
            countries: components["schemas"]["Range"];
            continents: components["schemas"]["Range"];
            by_kind: (components["schemas"]["Range"] & {
                kind: components["schemas"]["Kind"];
            })[];
            /** @description The first signed of those in force whose date is known */
            oldest: null | {
                /** Format: int64 */
                partnership: number;
                city: components["schemas"]["CityName"];
                since: null | components["schemas"]["PartialDate"];
            };
            age_years: components["schemas"]["Median"];
            distance_km: components["schemas"]["Median"];
            population: components["schemas"]["Median"];
        };
        Comparison: {
            /** Format: date */
            as_of: string;
            /** Format: date */
            today: string;
            kind: null | components["schemas"]["Kind"];
            sources: components["schemas"]["SourceLevel"];
            cities: components["schemas"]["ComparedCity"][];
            /** @description Partners of all of them */
            in_common: components["schemas"]["Range"];
            /** @description Their ties with each other */
            between: components["schemas"]["TieBetween"][];
            /** @description Sub-regions of the UN in which any of them has partners, with each city's count in the order of the cities */
            regions: {
                region: string;
                name: components["schemas"]["LocalText"];
                partners: components["schemas"]["Range"][];
            }[];
            continents: {
                continent: string;
                partners: components["schemas"]["Range"][];
            }[];
            countries: {
                country: string;
                partners: components["schemas"]["Range"][];
            }[];
            /** @description Every partner of any of them but themselves, those of the most cities first */
            partners: {
                city: components["schemas"]["CityName"];
                ties: (components["schemas"]["CountedTie"] & {
                    /** @description Which of the cities it is with, from 0 */
                    of: number;
                })[];
            }[];
        };
        CityCount: {
            city: components["schemas"]["CityName"];
            partnerships: number;
        };
        CountryCount: {
            country: string;
            partnerships: number;
        };
        World: {
            /** @description Those with a partnership */
            cities: number;
            partnerships: number;
            assertions: number;
            sources: number;
            /** @description Of which the year of signing is known at least */
            dated: number;
            doubtful: number;
            /** @description On which sources contradict each other */
            contested: number;
            by_kind: {
                kind: components["schemas"]["Kind"];
                partnerships: number;
            }[];
            by_stage: {
                stage: components["schemas"]["Stage"];
                partnerships: number;
            }[];
            /** @description How many were signed in a year, as far as it is known; years without any are left out */
            years: {
                year: number;
                partnerships: number;
            }[];
            /** @description The first twenty */
            most_connected: components["schemas"]["CityCount"][];
            /** @description The first twenty */
            country_pairs: {
                a: string;
                b: string;
                partnerships: number;
            }[];
            countries: {
                country: string;
                cities: number;
                partnerships: number;
                /** @description Of these, between two of its own cities */
                within: number;
                partner_countries: number;
            }[];
        };
        /** @description Of a graph without loops and repeated links. What cannot be measured is null */
        NetworkFigures: {
            nodes: number;
            edges: number;
            /** @description Parts within which every node reaches every other, lone nodes included */
            components: number;
            /** @description Of the largest of them */
            giant_nodes: number;
            giant_edges: number;
            triangles: number;
            /** @description Of two neighbours of one node, the share that are neighbours of each other */
            transitivity: number | null;
            /** @description The same of each node of two or more neighbours, averaged */
            mean_clustering: number | null;
            /** @description Between two nodes of the largest component, in links */
            mean_distance: number | null;
            /** @description The greatest of these; where `exact` is false, at least so much */
            diameter: number | null;
            /** @description False where distances and betweenness are estimated, for a very large network */
            exact: boolean;
            /** @description Correlation of the degrees at the two ends of a link */
            assortativity: number | null;
            communities: number;
            modularity: number;
            degrees: {
                degree: number;
                nodes: number;
            }[];
        };
        RankedCity: {
            /** @description Equals share the better */
            place: number;
            city: components["schemas"]["CityName"];
            /** @description Partners */
            degree: number;
            /** @description Of all pairs of other cities, the part of their shortest chains that goes through it, added up */
            betweenness: number;
            /** @description One divided by the mean distance to all cities it reaches */
            closeness: number | null;
        };
        /** @description Partnerships between two countries (or within one), and how many chance would give */
        MixedCountries: {
            a: string;
            b: string;
            partnerships: number;
            /** @description Every city keeps its number of partners, who are drawn by lot */
            expected: number;
            ratio: number;
            /** @description Standard deviations above (below) the expected number */
            z: number;
        };
        WorldNetwork: {
            counting: {
                /** Format: date */
                as_of: string;
                kind: components["schemas"]["Kind"] | null;
                sources: components["schemas"]["SourceLevel"];
            };
            countries: number;
            figures: components["schemas"]["NetworkFigures"];
            partners: {
                /** @description Cities with one partner */
                one: number;
                median: number;
                most: number;
            };
            /** @description The first twelve */
            by_degree: components["schemas"]["RankedCity"][];
            /** @description The first twelve */
            by_betweenness: components["schemas"]["RankedCity"][];
            /** @description The twelve largest */
            communities: {
                cities: number;
                countries: number;
                /** @description The share of its cities' ties that stay inside */
                inside: number;
                /** @description Up to six with more cities in it than their share of all cities would give, and five or a tenth of its cities at least; those of which that is the most surprising first */
                outstanding_countries: {
                    country: string;
                    cities: number;
                    expected: number;
                }[];
                /** @description Those with the most partners */
                largest_cities: {
                    city: components["schemas"]["CityName"];
                    degree: number;
                }[];
            }[];
            /** @description The first fifteen, by z */
            more_than_expected: components["schemas"]["MixedCountries"][];
            /** @description The first fifteen, by z */
            fewer_than_expected: components["schemas"]["MixedCountries"][];
            tendencies: {
                /**
                 * @description km apart; people in the larger city for each in the smaller; other partnerships between the two countries
                 * @enum {string}
                 */
                of: "distance" | "size" | "countries";
                /** @description Partnerships in no band: a position or population is not known, or, of countries, within one */
                not_known: number;
                bands: {
                    from: number;
                    /** @description The first value that is of the next band */
                    to: number | null;
                    partnerships: number;
                    /** @description Mean over the networks by chance */
                    expected: number;
                    /** @description Of the middle 95 % of them */
                    low: number;
                    high: number;
                }[];
            }[];
            /** @description So many networks by chance: every city keeps its number of partners */
            null_graphs: number;
            /** @description The home city's places; null where it has no partnership */
            home: null | {
                city: components["schemas"]["CityName"];
                degree: number;
                betweenness: number;
                closeness: number | null;
                places: {
                    degree: number;
                    betweenness: number;
                    closeness: number;
                };
                /** @description Which one of the list, by size */
                community: number;
            };
        };
        CountryCircle: {
            country: {
                code: string;
                names: components["schemas"]["LocalText"];
                continent: string;
                region: string;
                subregion: string;
                neighbours: string[];
            };
            partnerships: number;
            within: number;
            partners: components["schemas"]["CountryCount"][];
            /** @description Those with a partnership */
            cities: number;
            items: components["schemas"]["CityCount"][];
            next: string | null;
        };
        PartnershipPage: {
            items: {
                /** Format: int64 */
                id: number;
                a: string;
                b: string;
                kind: components["schemas"]["Kind"];
                stage: components["schemas"]["Stage"];
                in_force: components["schemas"]["Truth"];
                doubtful: boolean;
                since: null | components["schemas"]["PartialDate"];
                known_by: null | components["schemas"]["PartialDate"];
            }[];
            next: string | null;
        };
        SearchPage: {
            query: string;
            results: {
                city: components["schemas"]["CityBrief"];
                /** @description The name that matched */
                matched: string;
                /** @enum {string} */
                match: "exact" | "prefix" | "word" | "typo";
                /** @description Partnerships of the city in the register */
                partners: number;
            }[];
            next: string | null;
        };
        Country: {
            code: string;
            alpha3: string;
            numeric: string;
            names: components["schemas"]["LocalText"];
            continent: string;
            region: string;
            subregion: string;
            neighbours: string[];
            cities: number;
            partnerships: number;
        };
        /** @description A dated statement, kept beside what the register can show on that day; never forced to agree */
        OfficialFigure: {
            on: components["schemas"]["PartialDate"];
            kind: components["schemas"]["CountedKind"];
            region: string | null;
            figure: number;
            figure_is: components["schemas"]["FigureIs"];
            statement: components["schemas"]["LocalText"];
            source: components["schemas"]["Source"];
            register: components["schemas"]["Range"];
            /** @description Figure less register: what the register lacks (positive) or has beyond it (negative); 0 at both ends where they may agree */
            difference: {
                at_least: number;
                at_most: number;
            };
        };
        OfficePage: {
            office: components["schemas"]["OfficeBrief"];
            city: components["schemas"]["CityBrief"];
            figures: components["schemas"]["OfficialFigure"][];
            targets: {
                by: components["schemas"]["PartialDate"];
                kind: string;
                region: string | null;
                figure: number;
                source: components["schemas"]["Source"];
                note: string;
            }[];
            /** @description Countries in which the office seeks no new partner */
            policies: {
                /** @description no_diplomatic_relations, not_abroad, or the office's own words */
                reason: string;
                country: string;
                source: components["schemas"]["Source"];
                note: string;
            }[];
            posts: {
                sort: components["schemas"]["PostSort"];
                country: string | null;
                place: string;
                name: components["schemas"]["LocalText"];
                posts: number;
                serves: string[];
                serves_count: number | null;
                source: components["schemas"]["Source"];
                note: string;
            }[];
            regions: {
                slug: string;
                name: components["schemas"]["LocalText"];
                countries: string[];
            }[];
        };
        /** @description Shares of the value, by part; the whole of a part that is attained is its weight */
        LayoutParts: {
            reach: number;
            network: number;
            first_ties: number;
            fit: number;
            access: number;
        };
        /** @description All that decides a layout beside the data */
        LayoutRequest: {
            stages: {
                /** @description A year; null where none was asked */
                by: string | null;
                /** @description Those of the years before counted in */
                partners: number;
                weight: number;
            }[];
            weights: components["schemas"]["LayoutParts"];
            within_km: number;
            /** @description The population of the smallest eligible city */
            candidate_people: number;
            /** @description The population of the smallest place whose people count */
            demand_people: number;
            /** @description What a person there counts */
            region_weights: {
                [key: string]: number;
            };
            quotas: {
                of: string;
                least: number;
                most: number | null;
                by: string | null;
            }[];
            max_per_country: number | null;
            must: string[];
            must_not: string[];
            /** @description Countries in which no partner is sought: the office's policies, by reason, then those asked for */
            policies: {
                reason: string;
                countries: string[];
            }[];
            one_to_one: components["schemas"]["OneToOne"];
            one_per_country: boolean;
            /** @description A GeoNames feature code; empty for any */
            least_level: string;
        };
        /** @description Something that was asked of the layout */
        LayoutDemand: {
            /** @enum {string} */
            kind: "partners" | "quota" | "per_country" | "must";
            /** @description In English */
            text: string;
            partners?: number;
            by?: string | null;
            /** @description Regions and countries joined by + */
            of?: string;
            least?: number;
            most?: number | null;
            /** @description Which must be chosen; null for all of those together */
            city?: null | components["schemas"]["CityBrief"];
        };
        LayoutStanding: {
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "given_up";
            /** @description Questions that are solved before this one */
            ahead: number;
            /** @description The value of the best choice so far */
            best: number | null;
            /** @description No choice is worth more */
            bound: number | null;
            seconds: number | null;
        };
        /** @description What the part fit rests on */
        LayoutFit: {
            /**
             * @description Unless it is learnt the part is worth nothing; being_learnt is another answer in a minute
             * @enum {string}
             */
            state: "learnt" | "being_learnt" | "too_few_ties" | "failed" | "not_weighted";
            /** @description What is in the way, in English; null where nothing is */
            why: string | null;
            model: null | components["schemas"]["SuggestionModel"];
        };
        LayoutPlan: {
            home: components["schemas"]["CityBrief"];
            /** Format: date */
            as_of: string;
            request: components["schemas"]["LayoutRequest"];
            /** @description The value, where 1 would be the best in every part at once */
            objective: number;
            /** @description No choice is worth more */
            bound: number;
            /** @description (bound - objective) / bound */
            gap: number;
            /**
             * @description Why it stopped
             * @enum {string}
             */
            end: "proven" | "gap" | "time" | "cancelled";
            /** @description Whether the same question always has this answer */
            settled: boolean;
            /** @description The value of what is chosen one after the other */
            greedy: number;
            parts: components["schemas"]["LayoutParts"];
            /** @description What all chosen together attain, each in its own unit: people, cities, countries, the sum of probabilities, shares */
            totals: components["schemas"]["LayoutParts"];
            fit: components["schemas"]["LayoutFit"];
            chosen: {
                city: components["schemas"]["CityBrief"];
                /** @description The year; null where none was asked */
                by: string | null;
                /**
                 * @description What it may become
                 * @enum {string}
                 */
                kind: "sister_city" | "friendly_exchange";
                /** @description Its share; what several cover is shared evenly */
                parts: components["schemas"]["LayoutParts"];
                /** @description The best city left out that could stand in its place */
                runner_up: null | {
                    city: components["schemas"]["CityBrief"];
                    /** @description What the value would lose by it */
                    loses: number;
                };
                /** @description The share of 200 draws of shaken weights in which it stays chosen; null unless asked for */
                stability: number | null;
            }[];
            /** @description Demands that stand in the way of a better layout; only with full detail */
            binding: {
                demand: components["schemas"]["LayoutDemand"];
                /** @description Of the value where it is relaxed by one */
                gain: number;
            }[];
            eligible: number;
            /** @description Cities that are not eligible, by reason */
            excluded: {
                [key: string]: number;
            };
            /** @description The partners there are */
            old: components["schemas"]["CityBrief"][];
            /** @description Partnerships to look after before a new one is opened */
            before_new_ones: {
                city: components["schemas"]["CityBrief"];
                partnership: number;
                /** @enum {string} */
                do: "reactivate" | "strengthen";
                /** @enum {string} */
                why: "dormant" | "suspended" | "doubtful" | "date_not_known";
            }[];
            /** @description The same where all that the answer rests on is the same */
            data_version: string;
            /** @description For the choice and its proof */
            solve_seconds: number;
            /** @description For all of it */
            seconds: number;
        };
        /** @description A difference of counts, as far as dates and sources allow it to be known */
        Bounds: {
            at_least: number;
            at_most: number;
        };
        TargetPaths: {
            office: components["schemas"]["OfficeBrief"];
            city: components["schemas"]["CityBrief"];
            /** Format: date */
            as_of: string;
            paths: components["schemas"]["TargetPath"][];
        };
        /** @description All targets of one kind and region */
        TargetPath: {
            kind: components["schemas"]["CountedKind"];
            /** @description The slug of a UN region or of the office's own; null is everywhere */
            region: string | null;
            /** @description Of a region of the office's own */
            region_name: null | components["schemas"]["LocalText"];
            now: components["schemas"]["Range"];
            /** @description The plan on the day asked, in tenths; null before the first target */
            planned_now: number | null;
            /** @description Plan less register; negative is beyond it */
            missing_now: null | components["schemas"]["Bounds"];
            paces: {
                years: number;
                /** Format: date */
                since: string;
                grown: components["schemas"]["Bounds"];
            }[];
            /** @description By the day they are due */
            targets: {
                by: components["schemas"]["PartialDate"];
                /**
                 * Format: date
                 * @description The last day of that date
                 */
                due: string;
                is_due: boolean;
                figure: number;
                /** @description On the day it was due, or on the day asked while that is to come */
                then: components["schemas"]["Range"];
                met: components["schemas"]["Truth"];
                /** @description Target less register; negative is beyond it */
                missing: components["schemas"]["Bounds"];
                /** @description The first day on which the count can have been the figure, and the first on which it certainly was */
                reached: components["schemas"]["DaysReached"];
                at_pace: (components["schemas"]["DaysReached"] & {
                    years: number;
                })[];
                source: null | components["schemas"]["Source"];
                note: string;
            }[];
            /** @description Each change of the count up to the day asked; the first is what was there before all dates */
            facts: {
                /** Format: date */
                from: string | null;
                at_least: number;
                at_most: number;
            }[];
            /** @description Official figures of the same kind and region */
            said: {
                on: components["schemas"]["PartialDate"];
                figure: number;
                figure_is: components["schemas"]["FigureIs"];
                source: null | components["schemas"]["Source"];
            }[];
        };
        /** @description The earliest and the latest day that dates and sources allow; null is never */
        DaysReached: {
            /** Format: date */
            earliest: string | null;
            /** Format: date */
            latest: string | null;
        };
        Health: {
            /** @enum {string} */
            status: "ok";
            version: string;
        };
        /**
         * @description What an official figure or a target counts; `all` is both kinds of partner cities
         * @enum {string}
         */
        CountedKind: "sister_city" | "friendly_exchange" | "project" | "all" | "countries" | "continents";
        /**
         * @description Which city's side says it
         * @enum {string}
         */
        OfficeSide: "home" | "partner" | "both" | "none";
        /** @enum {string} */
        RecordChange: "created" | "changed" | "unchanged";
        Recorded: {
            change: components["schemas"]["RecordChange"];
            /**
             * Format: int64
             * @description That stands now; 0 where there is no record any more
             */
            version: number;
        };
        MoveRecorded: {
            change: components["schemas"]["RecordChange"];
        };
        AssertionRecord: {
            /** Format: int64 */
            version: number;
            kind: null | components["schemas"]["Kind"];
            stage: null | components["schemas"]["Stage"];
            signed: null | components["schemas"]["PartialDate"];
            ended: null | components["schemas"]["PartialDate"];
            side: components["schemas"]["OfficeSide"];
            confidence: components["schemas"]["Confidence"];
            as_of: null | components["schemas"]["PartialDate"];
            note: string;
        };
        AssertionInput: {
            kind?: null | components["schemas"]["Kind"];
            stage?: null | components["schemas"]["Stage"];
            signed?: null | components["schemas"]["PartialDate"];
            ended?: null | components["schemas"]["PartialDate"];
            /** @default none */
            side: components["schemas"]["OfficeSide"];
            /** @default medium */
            confidence: components["schemas"]["Confidence"];
            as_of?: null | components["schemas"]["PartialDate"];
            /** @default  */
            note: string;
            /**
             * @description The source is older than the day that it is named for, and that is meant: it announces what came
             * @default false
             */
            older_source: boolean;
            /**
             * @description Of the office's own record: why it is done though a rule is not kept, or cannot be judged
             * @default
             */
            rule_reason: string;
            /** @description The record as its writer saw it; left out for a new one */
            seen?: components["schemas"]["AssertionRecord"];
        };
        SourceRecord: {
            /** Format: int64 */
            version: number;
            key: string;
            kind: components["schemas"]["SourceKind"];
            name: string;
            /** @description Empty where there is none */
            url: string;
            published: null | components["schemas"]["PartialDate"];
            retrieved: null | components["schemas"]["PartialDate"];
            note: string;
        };
        SourceInput: {
            kind: components["schemas"]["SourceKind"];
            name: string;
            /**
             * @description Where it can be read: https:// or http://, or nothing
             * @default
             */
            url: string;
            published?: null | components["schemas"]["PartialDate"];
            retrieved?: null | components["schemas"]["PartialDate"];
            /** @default  */
            note: string;
            /** @description The record as its writer saw it; left out for a new one */
            seen?: components["schemas"]["SourceRecord"];
        };
        OfficeSources: {
            sources: components["schemas"]["SourceRecord"][];
        };
        OfficeMove: {
            act: components["schemas"]["Act"];
            on: null | components["schemas"]["PartialDate"];
            authority: string;
            document: string;
            /** @description The key of the office's source */
            source: string;
            note: components["schemas"]["LocalText"];
        };
        OfficeLife: {
            /** @description Another after every change */
            version: string;
            moves: components["schemas"]["OfficeMove"][];
        };
        MoveInput: {
            act: components["schemas"]["Act"];
            on?: null | components["schemas"]["PartialDate"];
            /** @default  */
            authority: string;
            /** @default  */
            document: string;
            source: string;
            note?: components["schemas"]["LocalText"];
            /**
             * @description Why it is done though a rule is not kept, or cannot be judged
             * @default
             */
            rule_reason: string;
            /**
             * @description The source is older than the day that it is named for, and that is meant: it announces what came
             * @default false
             */
            older_source: boolean;
        };
        PublicLetterBrief: {
            /**
             * @description Of this copy, whatever becomes of it
             * @example kunming-3
             */
            id: string;
            /** @description Its slug */
            office: string;
            office_name: components["schemas"]["LocalText"];
            /** @description The agencies that issued it with the office, as the letter names them */
            joint_with: string[];
            direction: components["schemas"]["LetterDirection"];
            /** @description In which it was written; texts in others are translations */
            language: components["schemas"]["Language"];
            number: string;
            /** @description Of the number */
            year: number;
            /** @description The day that stands on it; of one that came in without, when it arrived */
            on: null | string;
            /** @description Whom it is about */
            partner: null | components["schemas"]["CityBrief"];
            title: components["schemas"]["LocalText"];
            /** Format: date */
            published: string;
        };
        PublicLetterPage: {
            letters: components["schemas"]["PublicLetterBrief"][];
            /** @description Of what was asked for */
            total: number;
            /** @description The `cursor` of the page after; null: this is the last */
            next: string | null;
            /** @description Of which there are letters of these offices, the latest first */
            years: number[];
            /** @description About whom there are */
            partners: components["schemas"]["CityBrief"][];
        };
        PublicLetter: components["schemas"]["PublicLetterBrief"] & {
            body: components["schemas"]["LocalText"];
        };
        /** @enum {string} */
        PublicCopyState: "draft" | "waiting" | "returned" | "published" | "withdrawn" | "dropped";
        PublicCopyRecord: {
            /** Format: int64 */
            id: number;
            /** Format: int64 */
            version: number;
            state: components["schemas"]["PublicCopyState"];
            /** Format: int64 */
            letter: number;
            direction: components["schemas"]["LetterDirection"];
            /** @description In which the letter was written */
            language: components["schemas"]["Language"];
            number: string;
            year: number;
            on: null | string;
            /** @description As CityId; empty: none */
            partner: string;
            title: components["schemas"]["LocalText"];
            body: components["schemas"]["LocalText"];
            /** @example account:5 */
            made_by: string;
            /** @description UTC */
            made_at: string;
            /** @description Who published, returned, withdrew or dropped it last; empty: nobody yet */
            decided_by: string;
            decided_at: string;
            /** @description Why it came back or was withdrawn; stays until somebody decides again */
            words: string;
            published_on: null | string;
            withdrawn_on: null | string;
            /** @description Of its public document; empty: it was never published */
            address: string;
            /** @description A legal hold stands on the letter or a partner: nobody outside sees it, and it is not published */
            held: boolean;
            /** @description When the letter was changed last, or taken up again, since its copy was written, published or let stand; UTC; empty: it was not */
            letter_changed: string;
            /** @description What was done with it, the oldest first */
            acts: components["schemas"]["PublicCopyActRecord"][];
        };
        PublicCopyActRecord: {
            /** @description made, changed, handed_up, returned, published, let_stand, withdrawn or dropped */
            act: string;
            /** @example account:5 */
            actor: string;
            /** @description UTC */
            at: string;
            words: string;
        };
        PublicCopyList: {
            copies: components["schemas"]["PublicCopyRecord"][];
        };
        PublicCopyMade: {
            /** Format: int64 */
            id: number;
        };
        PublicCopyInput: {
            title: components["schemas"]["LocalText"];
            /** @description What is left out gives way to [[personal]], [[negotiation]], [[security]] or [[other: why]] */
            body: components["schemas"]["LocalText"];
        };
        PublicCopyChange: {
            /**
             * Format: int64
             * @description That its writer saw
             */
            version: number;
            title: components["schemas"]["LocalText"];
            /** @description What is left out gives way to [[personal]], [[negotiation]], [[security]] or [[other: why]] */
            body: components["schemas"]["LocalText"];
        };
        PublicCopyStep: {
            /**
             * Format: int64
             * @description That was read
             */
            version: number;
        };
        PublicCopyReturn: {
            /**
             * Format: int64
             * @description That was read
             */
            version: number;
            /** @description What is to be put otherwise */
            words: string;
        };
        PublicCopyWithdrawal: {
            /**
             * Format: int64
             * @description That was read
             */
            version: number;
            /**
             * @description Why, for the office; must be said of one that is published
             * @default
             */
            words: string;
        };
        PublicCopyStanding: {
            /**
             * Format: int64
             * @description That was read
             */
            version: number;
            /**
             * @description Why, for the office, where there is more to say
             * @default
             */
            words: string;
        };
        /** @enum {string} */
        StepState: "waiting" | "returned" | "recorded" | "withdrawn";
        StepRecord: {
            /** Format: int64 */
            id: number;
            /** Format: int64 */
            version: number;
            state: components["schemas"]["StepState"];
            /**
             * @description The partner, as CityId
             * @example fujisawa
             */
            partner: string;
            act: components["schemas"]["Act"];
            on: null | components["schemas"]["PartialDate"];
            authority: string;
            document: string;
            /** @description The key of the office's source */
            source: string;
            note: components["schemas"]["LocalText"];
            older_source: boolean;
            /** @description To who decides */
            words: string;
            /** @description What the source, the office's own record, is to say; left out of a step */
            says?: components["schemas"]["HandedUpStatement"];
            /** @example account:5 */
            prepared_by: string;
            /** @description UTC */
            prepared_at: string;
            /** @description Who put it otherwise last; empty: nobody since it was prepared */
            changed_by: string;
            changed_at: string;
            /** @description Who recorded, returned or withdrew it; empty: nobody yet */
            decided_by: string;
            decided_at: string;
            /** @description Why it was returned, or with which reason it was recorded */
            decision: string;
            /** @description What was done with it, the oldest first */
            acts: components["schemas"]["StepActRecord"][];
            /** @description What the rules said when it was recorded; empty before */
            verdicts: components["schemas"]["StepVerdict"][];
        };
        StepActRecord: {
            /** @description prepared, returned, recorded or withdrawn */
            act: string;
            /** @example account:5 */
            by: string;
            /** @description UTC */
            at: string;
            words: string;
        };
        StepVerdict: {
            /** Format: int64 */
            set: number;
            rule: string;
            answer: components["schemas"]["Truth"];
            /** @description By the rules of the day on which it was recorded, of a step of a day before */
            afterwards: boolean;
        };
        StepList: {
            steps: components["schemas"]["StepRecord"][];
        };
        StepPrepared: {
            /** Format: int64 */
            id: number;
        };
        /** @description A statement of the office's own record, as it is to stand */
        HandedUpStatement: {
            kind?: null | components["schemas"]["Kind"];
            stage?: null | components["schemas"]["Stage"];
            signed?: null | components["schemas"]["PartialDate"];
            ended?: null | components["schemas"]["PartialDate"];
            /** @default none */
            side: components["schemas"]["OfficeSide"];
            /** @default medium */
            confidence: components["schemas"]["Confidence"];
            as_of?: null | components["schemas"]["PartialDate"];
            /** @default  */
            note: string;
        };
        NewStepInput: {
            /**
             * @description The partner, as CityId
             * @example fujisawa
             */
            partner: string;
            act: components["schemas"]["Act"];
            on?: null | components["schemas"]["PartialDate"];
            /** @default  */
            authority: string;
            /** @default  */
            document: string;
            /** @example kunming-daily-2022-11-27 */
            source: string;
            note?: components["schemas"]["LocalText"];
            /**
             * @description The source is older than the step, and that is meant: it announces what came
             * @default false
             */
            older_source: boolean;
            /** @description What the source, the office's own record, is to say of the partner; then act and on are worked out from it, and those given here do not count */
            says?: components["schemas"]["HandedUpStatement"];
            /**
             * @description To who decides
             * @default
             */
            words: string;
        };
        StepInput: {
            /**
             * Format: int64
             * @description That its writer saw
             */
            version: number;
            act: components["schemas"]["Act"];
            on?: null | components["schemas"]["PartialDate"];
            /** @default  */
            authority: string;
            /** @default  */
            document: string;
            /** @example kunming-daily-2022-11-27 */
            source: string;
            note?: components["schemas"]["LocalText"];
            /**
             * @description The source is older than the step, and that is meant: it announces what came
             * @default false
             */
            older_source: boolean;
            /** @description What the source, the office's own record, is to say of the partner; then act and on are worked out from it, and those given here do not count */
            says?: components["schemas"]["HandedUpStatement"];
            /**
             * @description To who decides
             * @default
             */
            words: string;
        };
        StepRecordingInput: {
            /**
             * Format: int64
             * @description That was read
             */
            version: number;
            /**
             * @description Why it is recorded though a rule is not kept, or cannot be judged
             * @default
             */
            rule_reason: string;
        };
        StepReturnInput: {
            /**
             * Format: int64
             * @description That was read
             */
            version: number;
            /** @description What is to be put otherwise */
            words: string;
        };
        StepWithdrawalInput: {
            /**
             * Format: int64
             * @description That was read
             */
            version: number;
        };
        /** @enum {string} */
        PartnerDocumentSight: "office" | "everyone";
        PartnerDocument: {
            document: components["schemas"]["DocumentRecord"];
            /**
             * Format: int64
             * @description Of what is said of it; 0 where nothing was yet
             */
            version: number;
            sight: components["schemas"]["PartnerDocumentSight"];
            /** @description Who made the picture or gave the document */
            credit: string;
            caption: components["schemas"]["LocalText"];
            alt: components["schemas"]["LocalText"];
            /** @description Everybody sees it in the hall now */
            is_shown: boolean;
        };
        PartnerDocumentList: {
            documents: components["schemas"]["PartnerDocument"][];
        };
        PartnerDocumentSeen: {
            /** Format: int64 */
            version: number;
            sight: components["schemas"]["PartnerDocumentSight"];
            credit: string;
            caption: components["schemas"]["LocalText"];
            alt: components["schemas"]["LocalText"];
        };
        PartnerDocumentInput: {
            sight: components["schemas"]["PartnerDocumentSight"];
            /** @default  */
            credit: string;
            caption?: components["schemas"]["LocalText"];
            /** @description What is to be seen in a picture */
            alt?: components["schemas"]["LocalText"];
            /** @description What its writer saw */
            seen?: components["schemas"]["PartnerDocumentSeen"];
        };
        HallRecord: {
            /**
             * Format: int64
             * @description 0 where there is none
             */
            version: number;
            text: components["schemas"]["LocalText"];
        };
        HallInput: {
            text?: components["schemas"]["LocalText"];
            /** @description The record as its writer saw it; left out for a new one */
            seen?: components["schemas"]["HallRecord"];
        };
        OfficeRecord: {
            /** Format: int64 */
            version: number;
            slug: string;
            /** @description The slug of its home city */
            home: string;
            name: components["schemas"]["LocalText"];
            /** @description zh, ja and en with ; between them, the office's own first */
            languages: string;
            timezone: string;
            accent_day: string;
            accent_night: string;
        };
        OfficeRecordInput: {
            name?: components["schemas"]["LocalText"];
            /** @description zh, ja and en with ; between them, the office's own first */
            languages: string;
            /** @description A name of the IANA database, such as Asia/Shanghai */
            timezone: string;
            /** @description Its colour on light ground, such as #b3263a */
            accent_day: string;
            /** @description Its colour on dark ground, such as #ff7a87 */
            accent_night: string;
            /** @description The record as its writer saw it */
            seen?: components["schemas"]["OfficeRecord"];
        };
        OwnRegionRecord: {
            slug: string;
            /**
             * Format: int64
             * @description That of the office's record
             */
            version: number;
            /** @description ISO 3166-1 codes with ; between them */
            countries: string;
            name: components["schemas"]["LocalText"];
        };
        OwnRegionInput: {
            /** @description ISO 3166-1 codes with ; between them */
            countries: string;
            name?: components["schemas"]["LocalText"];
            /** @description The region as its writer saw it; left out for a new one */
            seen?: components["schemas"]["OwnRegionRecord"];
        };
        OwnRegions: {
            regions: components["schemas"]["OwnRegionRecord"][];
        };
        /** @enum {string} */
        PastedTable: "assertions" | "figures" | "targets" | "policies" | "posts";
        PasteInput: {
            /** @description Rows with tabs between their cells, as a spreadsheet copies them, or with commas; the first may be a head. At most 2,000 */
            text: string;
            /**
             * @description Rows whose source is older than a day that they give are meant: it announces what came
             * @default false
             */
            older_source: boolean;
            /**
             * @description Of rows of the office's own record: why it is done though a rule is not kept, or cannot be judged
             * @default
             */
            rule_reason: string;
        };
        PasteReport: {
            /** Format: int64 */
            rows: number;
            /** Format: int64 */
            created: number;
            /** Format: int64 */
            changed: number;
            /** Format: int64 */
            unchanged: number;
        };
        OfficeCity: {
            slug: string;
            wikidata: string;
            geonames: null | number;
            country: string;
            lat: null | number;
            lon: null | number;
            population: null | number;
            population_source: string;
            population_on: null | components["schemas"]["PartialDate"];
            sort: components["schemas"]["CitySort"];
            timezone: string;
            name: components["schemas"]["LocalText"];
            name_local: string;
            local_language: string;
            aliases: string;
        };
        OfficeCityInput: {
            /** @description Its short name in addresses: small letters, digits and hyphens */
            slug: string;
            /**
             * @description Such as Q52028
             * @default
             */
            wikidata: string;
            geonames?: null | number;
            /**
             * @description ISO 3166-1
             * @example TH
             */
            country: string;
            lat?: null | number;
            lon?: null | number;
            population?: null | number;
            /** @default  */
            population_source: string;
            population_on?: null | components["schemas"]["PartialDate"];
            /** @default city */
            sort: components["schemas"]["CitySort"];
            /**
             * @description A name of the IANA database
             * @default
             */
            timezone: string;
            name?: components["schemas"]["LocalText"];
            /**
             * @description Its own name in its own language
             * @default
             */
            name_local: string;
            /**
             * @description That language, BCP 47
             * @default
             */
            local_language: string;
            /**
             * @description Other names with ; between them, each with its language before a colon, and former: before that where it is one no more
             * @default
             */
            aliases: string;
            /** @description The city as its writer saw it; left out for a new one */
            seen?: components["schemas"]["OfficeCity"];
        };
        CityRecorded: {
            change: components["schemas"]["RecordChange"];
            /** @description Its id */
            city: string;
        };
        RowRecorded: {
            change: components["schemas"]["RecordChange"];
            /**
             * Format: int64
             * @description Its number within the office, which no other row gets
             */
            row: number;
            /**
             * Format: int64
             * @description The version that stands now; 0 after it was taken back
             */
            version: number;
        };
        /** @enum {string} */
        PostSort: "consulate_general" | "visa_centre";
        /** @description An official figure, what was said of the number of partners, kept beside what the register can show */
        OfficeFigure: {
            /** Format: int64 */
            row: number;
            /** Format: int64 */
            version: number;
            on: components["schemas"]["PartialDate"];
            kind: components["schemas"]["CountedKind"];
            region: string;
            /** Format: int64 */
            count: number;
            count_is: components["schemas"]["FigureIs"];
            /** @description The key of the office's source */
            source: string;
            statement: components["schemas"]["LocalText"];
        };
        OfficeFigureInput: {
            on: components["schemas"]["PartialDate"];
            kind: components["schemas"]["CountedKind"];
            /**
             * @description A region's slug, of the UN or of the office; empty: everywhere
             * @default
             */
            region: string;
            /** Format: int64 */
            count: number;
            /** @default exactly */
            count_is: components["schemas"]["FigureIs"];
            /** @description The key of the office's source */
            source: string;
            statement?: components["schemas"]["LocalText"];
            /** @description The row as its writer saw it; left out for a new one */
            seen?: components["schemas"]["OfficeFigure"];
        };
        OfficeFigures: {
            rows: components["schemas"]["OfficeFigure"][];
        };
        /** @description How many partners are wanted by when */
        OfficeTarget: {
            /** Format: int64 */
            row: number;
            /** Format: int64 */
            version: number;
            by: components["schemas"]["PartialDate"];
            kind: components["schemas"]["CountedKind"];
            region: string;
            /** Format: int64 */
            count: number;
            /** @description The key of the office's source */
            source: string;
            note: string;
        };
        OfficeTargetInput: {
            by: components["schemas"]["PartialDate"];
            kind: components["schemas"]["CountedKind"];
            /**
             * @description A region's slug, of the UN or of the office; empty: everywhere
             * @default
             */
            region: string;
            /** Format: int64 */
            count: number;
            /** @description The key of the office's source */
            source: string;
            /** @default  */
            note: string;
            /** @description The row as its writer saw it; left out for a new one */
            seen?: components["schemas"]["OfficeTarget"];
        };
        OfficeTargets: {
            rows: components["schemas"]["OfficeTarget"][];
        };
        /** @description A country in which the office seeks no new partner */
        OfficePolicy: {
            /** Format: int64 */
            row: number;
            /** Format: int64 */
            version: number;
            reason: string;
            country: string;
            /** @description The key of the office's source */
            source: string;
            note: string;
        };
        OfficePolicyInput: {
            /** @description no_diplomatic_relations, not_abroad, or words of the office's own */
            reason: string;
            /**
             * @description ISO 3166-1, once for each office
             * @example TW
             */
            country: string;
            /** @description The key of the office's source */
            source: string;
            /** @default  */
            note: string;
            /** @description The row as its writer saw it; left out for a new one */
            seen?: components["schemas"]["OfficePolicy"];
        };
        OfficePolicies: {
            rows: components["schemas"]["OfficePolicy"][];
        };
        /** @description A consulate general or visa centres */
        OfficePost: {
            /** Format: int64 */
            row: number;
            /** Format: int64 */
            version: number;
            type: components["schemas"]["PostSort"];
            country: string;
            place: string;
            /** Format: int64 */
            count: number;
            name: components["schemas"]["LocalText"];
            serves: string;
            serves_count: null | number;
            /** @description The key of the office's source */
            source: string;
            note: string;
        };
        OfficePostInput: {
            type: components["schemas"]["PostSort"];
            /**
             * @description Whose post it is, ISO 3166-1; empty where a source does not say
             * @default
             */
            country: string;
            /**
             * @description The slug of the city in which it stands; empty where no source says
             * @default
             */
            place: string;
            /**
             * Format: int64
             * @description How many this row stands for
             * @default 1
             */
            count: number;
            name?: components["schemas"]["LocalText"];
            /**
             * @description Countries it serves beside its own, ISO 3166-1 with ; between them
             * @default
             */
            serves: string;
            serves_count?: null | number;
            /** @description The key of the office's source */
            source: string;
            /** @default  */
            note: string;
            /** @description The row as its writer saw it; left out for a new one */
            seen?: components["schemas"]["OfficePost"];
        };
        OfficePosts: {
            rows: components["schemas"]["OfficePost"][];
        };
        /** @description A field that somebody else changed meanwhile */
        FieldConflict: {
            field: string;
            yours: string;
            theirs: string;
            before: string;
        };
        /** @description What is wrong with one value of what was sent */
        FieldProblem: {
            /**
             * @description Its path, such as moves[2].on; of a text with lines, such as a set of rules, lines[4].limit, where 4 is the line, counted from 1; empty for all that was sent
             * @example as_of
             */
            field: string;
            /** @description As it was given, cut to 80 bytes; left out for personal fields */
            value?: string;
            /** @description In English */
            detail: string;
            /** @description What would be accepted, in English */
            remedy?: string;
            /**
             * @description A stable word, such as missing or too_long
             * @example not_a_date
             */
            code: string;
        };
        /** @description RFC 9457 */
        Problem: {
            /**
             * Format: uri-reference
             * @example /problems/invalid
             */
            type: string;
            title: string;
            status: number;
            detail?: string;
            field?: string;
            remedy?: string;
            /** @description Every value that breaks a rule; `field` and `detail` are of the first */
            errors?: components["schemas"]["FieldProblem"][];
            /** @description Where something was not found or is ambiguous */
            nearest?: string[];
            /** @description With 409 */
            conflicts?: components["schemas"]["FieldConflict"][];
            /** @description The smallest set of a layout's demands that cannot hold together */
            clash?: components["schemas"]["LayoutDemand"][];
            /** @description Then: how many cities there are to choose from */
            eligible?: number;
        };
        /** @enum {string} */
        LetterDirection: "in" | "out";
        /** @enum {string} */
        LetterState: "draft" | "circulating" | "issued" | "sent" | "received" | "assigned" | "answered" | "noted" | "voided";
        /** @enum {string} */
        LetterSort: "newest" | "oldest" | "number" | "title" | "correspondent";
        /** @enum {string} */
        TimeUnit: "days" | "working_days" | "months";
        /** @enum {string} */
        CountedBy: "after_arrived" | "after_sent" | "after_day" | "before_day";
        /** @enum {string} */
        ExtensionFrom: "due" | "anchor";
        ExtensionInput: {
            /**
             * Format: int64
             * @description Of the letter or task, as its writer saw it
             */
            version: number;
            /**
             * Format: int64
             * @example 5
             */
            amount: number;
            /** @default working_days */
            unit: components["schemas"]["TimeUnit"];
            /**
             * @description due: counted on from the day it is due; anchor: counted anew from the first day, in place of all before it
             * @default due
             */
            from: components["schemas"]["ExtensionFrom"];
            /** @example They are travelling. */
            why: string;
        };
        Extended: {
            /**
             * Format: int64
             * @description Of the letter or task
             */
            version: number;
            /**
             * Format: date
             * @description The day it is due now
             */
            due: string;
        };
        DeadlineExtension: {
            /** Format: int64 */
            amount: number;
            unit: components["schemas"]["TimeUnit"];
            from: components["schemas"]["ExtensionFrom"];
            why: string;
            /** @description The name of who gave it */
            by: string;
        };
        DeadlineRecord: {
            /**
             * Format: date
             * @description The day it is due, with all its extensions
             */
            due: string;
            /** Format: date */
            counted_from: string;
            /** @description False where working days of a year were counted whose holidays are not known */
            is_certain: boolean;
            unknown_year: null | number;
            extensions: components["schemas"]["DeadlineExtension"][];
        };
        TaskCount: {
            /** Format: int64 */
            count: number;
            count_unit: components["schemas"]["TimeUnit"];
            counted_by: components["schemas"]["CountedBy"];
            anchor: null | string;
            anchor_name: string;
        };
        /**
         * @description 平件, 加急, 特急 (GB/T 9704-2012)
         * @enum {string}
         */
        LetterUrgency: "ordinary" | "urgent" | "extra_urgent";
        /** @enum {string} */
        Verdict: "agree" | "agree_with_changes" | "refuse";
        /** @enum {string} */
        StepStanding: "waiting" | "due" | "agreed" | "refused";
        /** @enum {string} */
        LetterClosing: "answer" | "note" | "reopen";
        /** @enum {string} */
        TaskState: "open" | "doing" | "waiting" | "done" | "dropped";
        LetterLine: {
            /** Format: int64 */
            id: number;
            direction: components["schemas"]["LetterDirection"];
            state: components["schemas"]["LetterState"];
            title: string;
            correspondent: string;
            /** @description Empty where it has none yet */
            number: string;
            /** @description The partner it is about, as CityId; empty for none */
            partner: string;
            dated: null | string;
            /** @description When it arrived or was issued */
            registered: null | string;
            sent: null | string;
            department: null | number;
            person: null | number;
            urgency: components["schemas"]["LetterUrgency"];
            /** @description Until when an answer is awaited, or was, of a letter that is answered; with all extensions */
            due: null | string;
            /** @description When it was answered, of a letter with a time for its answer */
            answered: null | string;
            /** @description The first letter of the register that answered it; null where none did */
            answered_by: null | number;
            /** @description By how many days its answer is late, or was; 0 of one in time, or due still; null without a time for its answer */
            days_late: null | number;
        };
        LetterList: {
            /**
             * Format: int64
             * @description How many answer the question; with q, 1,000 beyond those that are skipped are counted at most
             */
            all: number;
            letters: components["schemas"]["LetterLine"][];
        };
        LetterSeen: {
            /** Format: int64 */
            version: number;
            language: components["schemas"]["Language"];
            correspondent: string;
            title: string;
            body: string;
            enclosures: string;
            partner: string;
            their_number: string;
            dated: null | string;
            arrived: null | string;
            answers: null | number;
            within: null | number;
            within_unit: components["schemas"]["TimeUnit"];
            /** @default ordinary */
            urgency: components["schemas"]["LetterUrgency"];
        };
        LetterInput: {
            language: components["schemas"]["Language"];
            correspondent: string;
            title: string;
            /** @default  */
            body: string;
            /**
             * @description A line each
             * @default
             */
            enclosures: string;
            /**
             * @description The partner it is about, as CityId; empty: the partner of whose city the organisation or contact is that the correspondent names, if it names one
             * @default
             */
            partner: string;
            /** @default  */
            their_number: string;
            /** @description The day that stands on it */
            dated?: null | string;
            /** @description Of one that came in */
            arrived?: null | string;
            /** @description The letter that it answers */
            answers?: null | number;
            /** @description Until when an answer is due, counted from the day it arrived or was sent */
            within?: null | number;
            /** @default working_days */
            within_unit: components["schemas"]["TimeUnit"];
            /** @default ordinary */
            urgency: components["schemas"]["LetterUrgency"];
            /** @description The record as its writer saw it */
            seen?: components["schemas"]["LetterSeen"];
        };
        NewLetterInput: {
            direction: components["schemas"]["LetterDirection"];
            /** @description The series of numbers of one that came in */
            series?: null | number;
            language: components["schemas"]["Language"];
            correspondent: string;
            title: string;
            /** @default  */
            body: string;
            /**
             * @description A line each
             * @default
             */
            enclosures: string;
            /**
             * @description The partner it is about, as CityId; empty: the partner of whose city the organisation or contact is that the correspondent names, if it names one
             * @default
             */
            partner: string;
            /** @default  */
            their_number: string;
            /** @description The day that stands on it */
            dated?: null | string;
            /** @description Of one that came in */
            arrived?: null | string;
            /** @description The letter that it answers */
            answers?: null | number;
            /** @description Until when an answer is due, counted from the day it arrived or was sent */
            within?: null | number;
            /** @default working_days */
            within_unit: components["schemas"]["TimeUnit"];
            /** @default ordinary */
            urgency: components["schemas"]["LetterUrgency"];
        };
        LetterAdded: {
            /** Format: int64 */
            id: number;
            /** @description Empty for a draft */
            number: string;
        };
        GivenVerdict: {
            verdict: components["schemas"]["Verdict"];
            opinion: string;
            by: string;
            at: string;
            /** @description Whether it was given to the text as it is now */
            stands: boolean;
            /** @description The person for whom a deputy gave it */
            for: null | number;
        };
        /** @description A department that is asked, or a person */
        ApprovalSeat: {
            department: null | number;
            person: null | number;
            verdicts: components["schemas"]["GivenVerdict"][];
        };
        ApprovalStep: {
            /** Format: int64 */
            place: number;
            /**
             * Format: int64
             * @description How many of the seats agree
             */
            need: number;
            /**
             * Format: int64
             * @description How many have agreed to the text as it is now
             */
            agreed: number;
            standing: components["schemas"]["StepStanding"];
            seats: components["schemas"]["ApprovalSeat"][];
        };
        HandlingLine: {
            at: string;
            by: string;
            act: string;
            department: null | number;
            words: string;
            /** @description To whom it was handed on */
            person: null | number;
            /** @description The person for whom a deputy did it */
            for: null | number;
            /** @description The parts of the letter that it changed, as LetterPart names them */
            changed: string[];
            /**
             * Format: int64
             * @description How many answers to the text before stand no more by it
             */
            lapsed: number;
        };
        LetterAnswer: {
            /** Format: int64 */
            letter: number;
            number: string;
            /** @description When ours was issued, or theirs arrived */
            on: null | string;
        };
        LetterRecord: {
            /** Format: int64 */
            id: number;
            direction: components["schemas"]["LetterDirection"];
            state: components["schemas"]["LetterState"];
            number: string;
            /** @description Of the text that departments agree to */
            content_hash: string;
            fields: components["schemas"]["LetterSeen"];
            department: null | number;
            person: null | number;
            signatory: string;
            issued: null | string;
            sent: null | string;
            way: string;
            reason: string;
            /** @description Until when an answer is awaited, or was, of a letter that is answered */
            deadline: null | components["schemas"]["DeadlineRecord"];
            /** @description When it was answered: the day of the first letter that answers it, or on which it was written down */
            answered: null | string;
            /** @description The letters that answer it, those that are drafts or void left out */
            answered_by: components["schemas"]["LetterAnswer"][];
            steps: components["schemas"]["ApprovalStep"][];
            handling: components["schemas"]["HandlingLine"][];
        };
        DepartmentAsked: {
            /** Format: int64 */
            department: number;
            /**
             * Format: int64
             * @description Equal places are asked at the same time, later ones after all before them
             * @default 1
             */
            place: number;
        };
        /** @description Departments and persons of whom so many agree */
        GroupAsked: {
            /**
             * Format: int64
             * @description Equal places are asked at the same time, later ones after all before them
             * @default 1
             */
            place: number;
            /** @description How many of them agree; null: all */
            need?: null | number;
            departments?: number[];
            persons?: number[];
        };
        /** @description Nobody is asked in an office without departments alone */
        CirculationInput: {
            /** @description Each answers for itself */
            departments?: components["schemas"]["DepartmentAsked"][];
            groups?: components["schemas"]["GroupAsked"][];
        };
        VerdictInput: {
            verdict: components["schemas"]["Verdict"];
            /** @default  */
            opinion: string;
            /** @description Of the text that was read */
            content_hash: string;
        };
        IssueInput: {
            /** Format: int64 */
            series: number;
            /** @description Of the text that was read */
            content_hash: string;
            /** @description Name and post, as they stand under the letter */
            signatory: string;
            /**
             * @description Why it is done though a rule is not kept, or cannot be judged
             * @default
             */
            rule_reason: string;
        };
        LetterNumberGiven: {
            /** Format: int64 */
            series: number;
            /** Format: int64 */
            year: number;
            /** Format: int64 */
            number: number;
            text: string;
        };
        SendingInput: {
            /** Format: date */
            on: string;
            /**
             * @description Post, hand, mail
             * @default
             */
            way: string;
        };
        AssignmentInput: {
            department?: null | number;
            person?: null | number;
            /** @default  */
            words: string;
            /** @description With whom the letter was, as its writer saw it; then one that somebody handed on meanwhile is not taken from whom they gave it to */
            seen?: components["schemas"]["AssignmentSeen"];
        };
        AssignmentSeen: {
            /** Format: int64 */
            version: number;
            department?: null | number;
            person?: null | number;
        };
        LetterOpinionInput: {
            opinion: string;
        };
        LetterReturnInput: {
            reason: string;
        };
        ClosingInput: {
            how: components["schemas"]["LetterClosing"];
            /** @default  */
            words: string;
        };
        VoidingInput: {
            reason: string;
        };
        LetterSeries: {
            /** Format: int64 */
            id: number;
            /** Format: int64 */
            version: number;
            direction: components["schemas"]["LetterDirection"];
            name: string;
            shape: string;
        };
        /**
         * @description What a document is, told by its content
         * @enum {string}
         */
        DocumentType: "pdf" | "png" | "jpeg" | "webp" | "gif" | "docx" | "xlsx" | "pptx" | "odt" | "ods" | "odp" | "ofd" | "text" | "csv";
        /**
         * @description waiting: it is being looked at; refused: `why` says for what
         * @enum {string}
         */
        DocumentState: "waiting" | "ready" | "refused";
        DocumentRecord: {
            /** Format: int64 */
            id: number;
            /** Format: int64 */
            version: number;
            /** @description SHA-256 of the file as it was handed in */
            hash: string;
            name: string;
            note: string;
            type: components["schemas"]["DocumentType"];
            /**
             * Format: int64
             * @description Bytes of what is downloaded
             */
            size: number;
            state: components["schemas"]["DocumentState"];
            why: string;
            added_at: string;
            added_by: string;
            /** @description Empty where it is there */
            taken_away_at: string;
            /** @description A picture that was made anew, without what the camera wrote into it */
            is_anew: boolean;
            has_preview: boolean;
            /** @description Its words are found by a search */
            has_text: boolean;
        };
        DocumentList: {
            documents: components["schemas"]["DocumentRecord"][];
        };
        DocumentAdded: {
            /** Format: int64 */
            id: number;
            hash: string;
            /** @description As it was mended */
            name: string;
            type: components["schemas"]["DocumentType"];
            /** Format: int64 */
            size: number;
        };
        LetterSeriesList: {
            series: components["schemas"]["LetterSeries"][];
        };
        LetterSeriesInput: {
            direction: components["schemas"]["LetterDirection"];
            name: string;
            /** @description With {year} and {n} in it, once each */
            shape: string;
            /** @description The series as its writer saw it */
            seen?: components["schemas"]["LetterSeries"];
        };
        LetterSeriesAdded: {
            /** Format: int64 */
            id: number;
        };
        /**
         * @description Each what those before it are, and more
         * @enum {string}
         */
        GuestMay: "read" | "comment" | "confirm";
        /**
         * @description took: a document
         * @enum {string}
         */
        GuestDid: "opened" | "took" | "commented" | "confirmed";
        GuestInput: {
            name: string;
            email: string;
            /** @description Of the mail and of the page */
            language: components["schemas"]["Language"];
            may: components["schemas"]["GuestMay"];
            /**
             * Format: date
             * @description The last day, at the office; half a year from today at most
             */
            until: string;
            /**
             * @description The enclosed documents are shown too
             * @default false
             */
            with_documents: boolean;
        };
        GuestAct: {
            act: components["schemas"]["GuestDid"];
            at: string;
            /** @description Of what the guest was shown then */
            shown_hash: string;
            /** @description Whether the guest is shown the same now */
            is_of_this_text: boolean;
            /** @description Of a comment; the name of a document */
            words: string;
        };
        MailReturned: {
            /** @description UTC */
            at: string;
            /** @description Status 5.x; otherwise it may arrive another time */
            is_for_good: boolean;
            /**
             * @description As in RFC 3463, or the three digits of SMTP; empty where nothing was said
             * @example 5.1.1
             */
            status: string;
            /** @description Of the mail server; empty 30 days later */
            words: string;
        };
        GuestRecord: {
            /** Format: int64 */
            id: number;
            name: string;
            email: string;
            language: components["schemas"]["Language"];
            may: components["schemas"]["GuestMay"];
            /** Format: date */
            until: string;
            with_documents: boolean;
            /** @description Neither revoked nor ended */
            stands: boolean;
            /** @example account:5 */
            created_by: string;
            created_at: string;
            revoked_at: null | string;
            /** @description Where the mail with the link came back */
            mail_returned: null | components["schemas"]["MailReturned"];
            acts: components["schemas"]["GuestAct"][];
        };
        GuestList: {
            guests: components["schemas"]["GuestRecord"][];
        };
        LetterShared: {
            /** Format: int64 */
            id: number;
            /** @description Of the link, below the address of the instance; null where it was mailed */
            path: null | string;
        };
        GuestRevoked: {
            /** Format: int64 */
            id: number;
        };
        /** @enum {string} */
        NoticeKind: "verdict_needed" | "refused" | "changes_wanted" | "text_changed" | "to_issue" | "issued" | "voided" | "assigned" | "opinion_given" | "given_back" | "answered" | "task_given" | "task_freed" | "mentioned" | "guest_commented" | "guest_confirmed" | "step_prepared" | "step_returned" | "step_recorded" | "step_withdrawn" | "mail_returned" | "copy_waiting" | "copy_returned" | "copy_published" | "copy_withdrawn" | "copy_overtaken" | "due_soon" | "due_tomorrow" | "overdue";
        /**
         * @description Why just this account is told
         * @enum {string}
         */
        NoticeBecause: "department_asked" | "asked_again" | "you_wrote" | "you_decide" | "yours" | "of_your_department" | "nobody_has_it" | "you_made_it" | "you_direct" | "for_another" | "you_shared" | "you_are_meant" | "you_record" | "you_prepared" | "you_changed" | "you_publish" | "you_sent" | "you_look_after" | "you_handed_it_on";
        /** @enum {string} */
        NoticeWay: "at_once" | "digest" | "none";
        NoticeRecord: {
            /** Format: int64 */
            id: number;
            kind: components["schemas"]["NoticeKind"];
            because: components["schemas"]["NoticeBecause"];
            /** @description "letter/5", "task/7", "step/3"; of a mention also "partner/12", "person/3", "organisation/2"; of a mail that came back "account/4" */
            about: string;
            title: string;
            due: null | string;
            /** @description UTC */
            at: string;
            read: boolean;
            /** @description What of the letter was changed, where that is told; empty otherwise */
            changed: components["schemas"]["LetterPart"][];
        };
        /** @enum {string} */
        LetterPart: "title" | "text" | "correspondent" | "language" | "answers" | "enclosures" | "copies" | "joint" | "translation" | "particulars";
        NoticeList: {
            notices: components["schemas"]["NoticeRecord"][];
        };
        NoticesReadInput: {
            /** Format: int64 */
            notice: number;
            /**
             * @description All older ones too
             * @default false
             */
            up_to: boolean;
        };
        NoticesRead: {
            /**
             * Format: int64
             * @description How many were unread
             */
            read: number;
        };
        NoticeChoice: {
            kind: components["schemas"]["NoticeKind"];
            way: components["schemas"]["NoticeWay"];
        };
        NoticeChoices: {
            choices: components["schemas"]["NoticeChoice"][];
            /** @description Whether days of tasks and letters that are given to one come by mail as invitations */
            invitations?: boolean;
        };
        NoticesChosen: {
            /** Format: int64 */
            changed: number;
        };
        CalendarFeed: {
            /** @description UTC; null where there is none, or it has ended: with a new password, another second step or passkey, or signing out everywhere else */
            made_at: null | string;
        };
        CalendarFeedMade: {
            /** @description Below the address of the instance; whoever has it may read the calendar */
            path: string;
        };
        /**
         * @description A letter, its handling sheet, or the letters of a year
         * @enum {string}
         */
        PaperKind: "letter" | "handling" | "yearly";
        /** @enum {string} */
        LetterPaperKind: "letter" | "handling";
        /** @enum {string} */
        PaperFormat: "pdf" | "odt";
        PaperDetails: {
            /**
             * Format: int64
             * @description 0 where nothing was written yet
             */
            version: number;
            copies: string;
            language: string;
            correspondent: string;
            title: string;
            body: string;
            enclosures: string;
            joint_with: string;
            /** @description Whether it translates the text as it is now, and is printed */
            is_current: boolean;
        };
        PaperDetailsSeen: {
            /** Format: int64 */
            version: number;
            copies: string;
            language: string;
            correspondent: string;
            title: string;
            body: string;
            enclosures: string;
            /** @default  */
            joint_with: string;
        };
        PaperDetailsInput: {
            /**
             * @description Who gets copies, a line each
             * @default
             */
            copies: string;
            /**
             * @description Of the translation; empty where there is none
             * @default
             */
            language: string;
            /** @default  */
            correspondent: string;
            /** @default  */
            title: string;
            /** @default  */
            body: string;
            /** @default  */
            enclosures: string;
            /**
             * @description Of a joint letter: the agencies beside the office, which leads, a line each
             * @default
             */
            joint_with: string;
            /** @description What its writer saw */
            seen?: components["schemas"]["PaperDetailsSeen"];
        };
        PaperTemplateVersion: {
            /** Format: int64 */
            version: number;
            source: string;
            /** @description The shipped template was put back */
            is_shipped: boolean;
            actor: string;
            at: string;
        };
        PaperTemplate: {
            kind: components["schemas"]["PaperKind"];
            /**
             * Format: int64
             * @description 0 where the office never had one of its own
             */
            version: number;
            /** @description What is used now */
            source: string;
            is_shipped: boolean;
            /** @description The template that comes along */
            shipped: string;
            /** @description The newest first */
            versions: components["schemas"]["PaperTemplateVersion"][];
        };
        PaperTemplateSeen: {
            /** Format: int64 */
            version: number;
            /** @description Empty where it was the shipped one */
            source: string;
        };
        PaperTemplateInput: {
            /** @description Typst */
            source: string;
            /** @description What its writer saw */
            seen?: components["schemas"]["PaperTemplateSeen"];
        };
        TaskRecord: {
            /** Format: int64 */
            id: number;
            /** Format: int64 */
            version: number;
            state: components["schemas"]["TaskState"];
            title: string;
            note: string;
            department: null | number;
            person: null | number;
            /** @description As it was typed; `deadline` says until when it is */
            due: null | string;
            letter: null | number;
            /** @description For whom it waits, why it was dropped, or why it was begun or done although it is blocked */
            words: string;
            created_by: string;
            changed_by: string;
            changed_at: string;
            /** @description By what its day is counted, where it was not typed */
            count: null | components["schemas"]["TaskCount"];
            /** @description Until when it is to be done: as typed or counted, with all extensions */
            deadline: null | components["schemas"]["DeadlineRecord"];
            /** @description What it is about beside a letter: `partner/12`, `person/3`, `organisation/2`; empty for none */
            about: string;
            /** @description The tasks that it waits for, those that are over too */
            blocked_by: number[];
            /** @description Those of them that are not over */
            blockers: number[];
            /** @description How it comes again; once the next one is made the rule stands there */
            recurrence: null | components["schemas"]["TaskRecurrence"];
            /** @description When the one after it is due, as the calendar of the office is now */
            next_due: null | string;
            /** @description The task before it in its series */
            made_from: null | number;
        };
        /** @enum {string} */
        DeskHitKind: "letter" | "task" | "partner" | "person" | "contact" | "organisation" | "source" | "rule" | "series" | "department" | "document" | "row";
        DeskHit: {
            kind: components["schemas"]["DeskHitKind"];
            /** @description Its number; the slug or id of a city, the short name of a source or a rule; of a row "figures/3" */
            id: string;
            title: string;
            /** @description A number and whose letter it is; may be empty */
            note: string;
        };
        DeskHits: {
            hits: components["schemas"]["DeskHit"][];
        };
        SavedView: {
            /** Format: int64 */
            id: number;
            /** @example letters */
            list: string;
            name: string;
            /**
             * @description What the list is asked, without a page
             * @example direction=in&sort=number
             */
            query: string;
            /** @description Everybody of the office sees it */
            is_shared: boolean;
            /** @description Who asks saved it */
            is_own: boolean;
            /** @description The list opens with it for who asks */
            is_default: boolean;
        };
        SavedViewList: {
            views: components["schemas"]["SavedView"][];
        };
        SavedViewInput: {
            /**
             * @description Which list
             * @example letters
             */
            list: string;
            name: string;
            /**
             * @description What the list is asked
             * @default
             */
            query: string;
            /** @default false */
            is_shared: boolean;
            /** @default false */
            is_default: boolean;
        };
        SavedViewAdded: {
            /** Format: int64 */
            id: number;
        };
        ViewChoice: {
            /** @default true */
            is_default: boolean;
        };
        /** @enum {string} */
        CommentedKind: "letter" | "task" | "partner" | "person" | "organisation";
        Comment: {
            /** Format: int64 */
            id: number;
            /** Format: int64 */
            version: number;
            /** @description Empty once it is taken back */
            text: string;
            /** @example account:5 */
            actor: string;
            /** @example 2026-11-29T08:00:00.000Z */
            at: string;
            /** @description When it was changed last; null where never */
            changed_at: null | string;
            is_taken_back: boolean;
            /** @description The accounts that it mentions */
            mentions: number[];
        };
        CommentList: {
            /**
             * Format: int64
             * @description How many there are
             */
            all: number;
            comments: components["schemas"]["Comment"][];
        };
        CommentInput: {
            kind: components["schemas"]["CommentedKind"];
            /** Format: int64 */
            id: number;
            text: string;
        };
        CommentAdded: {
            /** Format: int64 */
            id: number;
            mentions: number[];
        };
        CommentChange: {
            text: string;
        };
        /** @enum {string} */
        JournalKind: "letters" | "tasks" | "people" | "partnerships" | "rules" | "accounts" | "desk";
        JournalLine: {
            /**
             * Format: int64
             * @description Its number in the chain of the office, from 1 without a gap
             */
            seq: number;
            /** Format: date-time */
            at: string;
            /** @description `account:5`, or what acted instead of a person */
            actor: string;
            /** @description `letter.issue` */
            verb: string;
            /** @description `letter/12` */
            subject: string;
        };
        JournalPage: {
            lines: components["schemas"]["JournalLine"][];
            /** @description Whether older lines answer too */
            has_more: boolean;
        };
        TaskList: {
            /**
             * Format: int64
             * @description How many answer the question
             */
            all: number;
            tasks: components["schemas"]["TaskRecord"][];
        };
        TaskSeen: {
            /** Format: int64 */
            version: number;
            title: string;
            note: string;
            department: null | number;
            person: null | number;
            due: null | string;
            letter: null | number;
            count?: null | number;
            /** @default working_days */
            count_unit: components["schemas"]["TimeUnit"];
            /** @default after_day */
            counted_by: components["schemas"]["CountedBy"];
            anchor?: null | string;
            /** @default  */
            anchor_name: string;
            /** @default  */
            about: string;
        };
        TaskInput: {
            title: string;
            /** @default  */
            note: string;
            department?: null | number;
            person?: null | number;
            due?: null | string;
            letter?: null | number;
            /** @description In place of `due`: so many days or months after or before another */
            count?: null | number;
            /** @default working_days */
            count_unit: components["schemas"]["TimeUnit"];
            /**
             * @description after_arrived, after_sent: of the letter that the task is about
             * @default after_day
             */
            counted_by: components["schemas"]["CountedBy"];
            /** @description The day that is counted from, with after_day and before_day */
            anchor?: null | string;
            /**
             * @description What happens on that day
             * @default
             */
            anchor_name: string;
            /**
             * @description What it is about, in place of a letter
             * @default
             * @example partner/12
             */
            about: string;
            /** @description The task as its writer saw it */
            seen?: components["schemas"]["TaskSeen"];
        };
        /** @enum {string} */
        RepeatUnit: "days" | "weeks" | "months" | "years";
        /**
         * @description Of months and years. day: the day of the month that it was due on first, or the last of a month too short for it
         * @enum {string}
         */
        RepeatOn: "day" | "last_day" | "last_working_day";
        /**
         * @description Of a day that is not worked: it stays, or goes to the next working day, or to the last one before it
         * @enum {string}
         */
        RepeatShift: "stays" | "after" | "before";
        /** @enum {string} */
        Weekday: "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";
        TaskRecurrence: {
            /** Format: int64 */
            every: number;
            unit: components["schemas"]["RepeatUnit"];
            weekdays: components["schemas"]["Weekday"][];
            on: components["schemas"]["RepeatOn"];
            shift: components["schemas"]["RepeatShift"];
            until: null | string;
        };
        TaskRecurrenceSeen: {
            /** Format: int64 */
            version: number;
            /** @description Nothing where it did not come again */
            every?: null | number;
            unit?: null | components["schemas"]["RepeatUnit"];
            weekdays?: components["schemas"]["Weekday"][];
            on?: null | components["schemas"]["RepeatOn"];
            shift?: null | components["schemas"]["RepeatShift"];
            until?: null | string;
        };
        TaskRecurrenceInput: {
            /**
             * Format: int64
             * @example 3
             */
            every: number;
            unit: components["schemas"]["RepeatUnit"];
            /** @description Of weeks; none: the weekday that it is due on */
            weekdays?: components["schemas"]["Weekday"][];
            /** @default day */
            on: components["schemas"]["RepeatOn"];
            /** @default stays */
            shift: components["schemas"]["RepeatShift"];
            /** @description None is due after this day */
            until?: null | string;
            /** @description What its writer saw */
            seen?: components["schemas"]["TaskRecurrenceSeen"];
        };
        TaskBlockersSeen: {
            /** Format: int64 */
            version: number;
            blocked_by?: number[];
        };
        TaskBlockersInput: {
            /** @description All that it waits for */
            blocked_by?: number[];
            /** @description What its writer saw */
            seen?: components["schemas"]["TaskBlockersSeen"];
        };
        TaskAdded: {
            /** Format: int64 */
            id: number;
        };
        TaskMoveInput: {
            to: components["schemas"]["TaskState"];
            /** @default  */
            words: string;
        };
        /** @enum {string} */
        PeopleSort: "name" | "newest";
        /** @enum {string} */
        OrganisationKind: "city_government" | "authority" | "mission" | "university" | "school" | "culture" | "health" | "company" | "association" | "media" | "other";
        /** @enum {string} */
        PersonalField: "contact" | "diet" | "notes";
        /** @enum {string} */
        Retained: "contact" | "diet" | "notes" | "person";
        /** @enum {string} */
        RetentionStart: "post_ended" | "written";
        /** @enum {string} */
        PeopleListRowState: "new" | "changed" | "unchanged" | "refused";
        PersonSeen: {
            /** Format: int64 */
            version: number;
            name: string;
            name_latin: string;
            name_reading: string;
            address: components["schemas"]["LocalText"];
            languages: string;
            external_id: string;
        };
        PersonInput: {
            /** @description In their own script */
            name: string;
            /**
             * @description As in the passport
             * @default
             */
            name_latin: string;
            /**
             * @description Kana or pinyin
             * @default
             */
            name_reading: string;
            /** @description How they are addressed, by language */
            address?: components["schemas"]["LocalText"];
            /**
             * @description Tags (BCP 47) with blanks between, the best first
             * @default
             * @example ja en
             */
            languages: string;
            /**
             * @description By which a list knows them again
             * @default
             */
            external_id: string;
            /** @description The person as its writer saw it */
            seen?: components["schemas"]["PersonSeen"];
        };
        PersonAdded: {
            /** Format: int64 */
            id: number;
        };
        PersonLine: {
            /** Format: int64 */
            id: number;
            name: string;
            name_latin: string;
            name_reading: string;
            languages: string;
            posts: components["schemas"]["CapLine"][];
        };
        PersonList: {
            /**
             * Format: int64
             * @description How many answer the question
             */
            all: number;
            persons: components["schemas"]["PersonLine"][];
        };
        CapLine: {
            /** Format: int64 */
            id: number;
            /** Format: int64 */
            version: number;
            /** @description Taken out as wrong */
            removed: boolean;
            /** Format: int64 */
            person: number;
            person_name: string;
            organisation_name: components["schemas"]["LocalText"];
            /** Format: int64 */
            organisation: number;
            post: components["schemas"]["LocalText"];
            place: null | number;
            since: null | components["schemas"]["PartialDate"];
            until: null | components["schemas"]["PartialDate"];
        };
        Hold: {
            by: string;
            why: string;
            at: string;
        };
        PersonRecord: {
            /** Format: int64 */
            id: number;
            fields: components["schemas"]["PersonSeen"];
            /** Format: int64 */
            personal_version: number;
            /** @description What is kept of these and can be opened */
            personal: components["schemas"]["PersonalField"][];
            caps: components["schemas"]["CapLine"][];
            hold: null | components["schemas"]["Hold"];
            erased_at: null | string;
        };
        OpeningInput: {
            /** @description What it is needed for */
            why: string;
        };
        PersonalRecord: {
            /** Format: int64 */
            version: number;
            contact: string;
            diet: string;
            notes: string;
        };
        PersonalInput: {
            /** @default  */
            contact: string;
            /** @default  */
            diet: string;
            /** @default  */
            notes: string;
            /** @description What its writer saw */
            seen?: components["schemas"]["PersonalRecord"];
        };
        HoldInput: {
            why: string;
        };
        ErasureInput: {
            /**
             * Format: int64
             * @description The version of the person that was seen
             */
            version: number;
        };
        CapSeen: {
            /** Format: int64 */
            version: number;
            /** Format: int64 */
            organisation: number;
            post: components["schemas"]["LocalText"];
            place: null | number;
            since: null | components["schemas"]["PartialDate"];
            until: null | components["schemas"]["PartialDate"];
        };
        CapInput: {
            /** Format: int64 */
            organisation: number;
            post?: components["schemas"]["LocalText"];
            /** @description In the order of precedence, from 1 */
            place?: null | number;
            since?: null | components["schemas"]["PartialDate"];
            until?: null | components["schemas"]["PartialDate"];
            /** @description The post as its writer saw it */
            seen?: components["schemas"]["CapSeen"];
        };
        CapAdded: {
            /** Format: int64 */
            id: number;
        };
        OrganisationSeen: {
            /** Format: int64 */
            version: number;
            name: components["schemas"]["LocalText"];
            own_name: string;
            kind: components["schemas"]["OrganisationKind"];
            country: string;
            /** @description The id of a city of the atlas */
            city: string;
            parent: null | number;
            external_id: string;
        };
        OrganisationInput: {
            name?: components["schemas"]["LocalText"];
            /**
             * @description As it writes itself
             * @default
             */
            own_name: string;
            kind: components["schemas"]["OrganisationKind"];
            /**
             * @description ISO 3166, two letters; that of its city where it has one
             * @default
             */
            country: string;
            /**
             * @description The id of a city of the atlas
             * @default
             */
            city: string;
            parent?: null | number;
            /** @default  */
            external_id: string;
            /** @description The organisation as its writer saw it */
            seen?: components["schemas"]["OrganisationSeen"];
        };
        OrganisationAdded: {
            /** Format: int64 */
            id: number;
        };
        OrganisationLine: {
            /** Format: int64 */
            id: number;
            name: components["schemas"]["LocalText"];
            own_name: string;
            kind: components["schemas"]["OrganisationKind"];
            country: string;
            /** @description The id of a city of the atlas */
            city: string;
            parent: null | number;
            external_id: string;
        };
        OrganisationList: {
            /**
             * Format: int64
             * @description How many answer the question
             */
            all: number;
            organisations: components["schemas"]["OrganisationLine"][];
        };
        OrganisationRecord: {
            /** Format: int64 */
            id: number;
            fields: components["schemas"]["OrganisationSeen"];
            /** @description Who holds which post */
            caps: components["schemas"]["CapLine"][];
            /** @description The organisations that are part of it */
            parts: components["schemas"]["OrganisationLine"][];
        };
        PeopleListInput: {
            /** @description A table with a line of names; tabs, semicolons or commas between, told by that line */
            text: string;
            /**
             * @description Of the posts in it
             * @default en
             */
            language: components["schemas"]["Language"];
        };
        PeopleListRow: {
            /** Format: int64 */
            line: number;
            state: components["schemas"]["PeopleListRowState"];
            name: string;
            problems: components["schemas"]["FieldProblem"][];
        };
        /**
         * @description What stands between the cells of a list
         * @enum {string}
         */
        PeopleListSeparator: "comma" | "semicolon" | "tab";
        PeopleListReport: {
            separator: components["schemas"]["PeopleListSeparator"];
            /** Format: int64 */
            new: number;
            /** Format: int64 */
            changed: number;
            /** Format: int64 */
            unchanged: number;
            /** Format: int64 */
            refused: number;
            rows: components["schemas"]["PeopleListRow"][];
        };
        RetentionRule: {
            what: components["schemas"]["Retained"];
            /**
             * Format: int64
             * @description 0 for a rule that came with the program
             */
            version: number;
            after: components["schemas"]["RetentionStart"];
            /** @description Never by itself where null */
            days: null | number;
            source: string;
        };
        RetentionDue: {
            /** Format: int64 */
            person: number;
            what: components["schemas"]["Retained"];
            /** Format: date */
            due: string;
            /** @description Why it is not gone */
            held_why: null | string;
        };
        RetentionReport: {
            rules: components["schemas"]["RetentionRule"][];
            /** @description What should be gone and is not, by the day */
            due: components["schemas"]["RetentionDue"][];
        };
        RetentionInput: {
            after: components["schemas"]["RetentionStart"];
            /** @description Never by itself where null */
            days?: null | number;
            source: string;
            /** @description The rule as its writer saw it */
            seen?: components["schemas"]["RetentionRule"];
        };
        /** @enum {string} */
        DeputyRight: "countersign" | "issue_letters" | "own_tasks";
        /**
         * @description dormant: an account is disabled
         * @enum {string}
         */
        GrantStanding: "coming" | "holds" | "ended" | "revoked" | "dormant";
        DeputyGrant: {
            /** Format: int64 */
            id: number;
            /** Format: int64 */
            giver: number;
            /** Format: int64 */
            deputy: number;
            /** @description None: all of them that the giver has */
            rights: components["schemas"]["DeputyRight"][];
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description Both days included
             */
            until: string;
            standing: components["schemas"]["GrantStanding"];
            granted_by: string;
            granted_at: string;
            revoked_by: string;
            /** @description Empty: it was not */
            revoked_at: string;
        };
        DeputyGrantList: {
            grants: components["schemas"]["DeputyGrant"][];
        };
        DeputyGrantInput: {
            /** Format: int64 */
            giver: number;
            /** Format: int64 */
            deputy: number;
            /** @description None: all of them that the giver has */
            rights?: components["schemas"]["DeputyRight"][];
            /** Format: date */
            from: string;
            /** Format: date */
            until: string;
        };
        DeputyGranted: {
            /** Format: int64 */
            id: number;
            /** @description Others of the same giver for some of the same days and rights */
            overlaps: components["schemas"]["DeputyGrant"][];
        };
        /** @enum {string} */
        RuleSeverity: "stop" | "reason" | "note";
        /** @enum {string} */
        RuleStanding: "confirmed" | "unconfirmed";
        /**
         * @description Whether a rule is kept. Unknown is never read as yes.
         * @enum {string}
         */
        RuleAnswer: "yes" | "no" | "unknown";
        /** @enum {string} */
        RuleEffect: "goes_on" | "wants_reason" | "stopped";
        RuleSetSummary: {
            /** Format: int64 */
            id: number;
            name: components["schemas"]["LocalText"];
            loaded_by: string;
            loaded_at: string;
            active_from: null | string;
        };
        RuleSetList: {
            /** @description The set that holds today */
            active: null | number;
            sets: components["schemas"]["RuleSetSummary"][];
        };
        OfficeRule: {
            id: string;
            applies: string;
            limit: string;
            unit: string;
            severity: components["schemas"]["RuleSeverity"];
            document: string;
            article: string;
            from: null | string;
            until: null | string;
            standing: components["schemas"]["RuleStanding"];
            title: components["schemas"]["LocalText"];
            confirmed_by: string;
            confirmed_at: string;
            confirmed_words: string;
        };
        RuleDifference: {
            /** @enum {string} */
            change: "added" | "removed" | "changed";
            rule: string;
            fields: string[];
        };
        RuleSetDetail: {
            set: components["schemas"]["RuleSetSummary"];
            rules: components["schemas"]["OfficeRule"][];
            /** @description From the set that holds today to this one */
            differences: components["schemas"]["RuleDifference"][];
        };
        RuleSetInput: {
            /** @description In zh, ja or en, or in all three */
            name: components["schemas"]["LocalText"];
            /** @description CSV with a head, as docs/rules.md says */
            rules: string;
        };
        RuleSetLoaded: {
            /** Format: int64 */
            id: number;
        };
        ActivationInput: {
            /** Format: date */
            from: string;
        };
        ConfirmationInput: {
            /**
             * @description Empty: as it stands
             * @default
             */
            limit: string;
            /** @description By which document or word */
            words: string;
        };
        RuleTally: {
            rule: string;
            /** Format: int64 */
            yes: number;
            /** Format: int64 */
            no: number;
            /** Format: int64 */
            unknown: number;
        };
        TriedFinding: {
            rule: string;
            answer: components["schemas"]["RuleAnswer"];
        };
        TriedCase: {
            kind: string;
            subject: string;
            title: string;
            /** Format: date */
            on: string;
            effect: components["schemas"]["RuleEffect"];
            before: components["schemas"]["RuleEffect"];
            /** @description What is not kept or not known */
            findings: components["schemas"]["TriedFinding"][];
        };
        RuleTrial: {
            /** Format: int64 */
            cases: number;
            tallies: components["schemas"]["RuleTally"][];
            /** @description Rules of the set that were for none of the cases: such cases were never done, or the rule asks for what no case has */
            fit_no_case: string[];
            /** @description What would not simply have gone on */
            held: components["schemas"]["TriedCase"][];
        };
    };
    responses: {
        /** @description The file */
        RegisterFile: {
            headers: {
                ETag: components["headers"]["ETag"];
                "Content-Disposition": components["headers"]["ContentDisposition"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["RegisterDocument"];
                "application/geo+json": components["schemas"]["RegisterFeatures"];
                "application/ld+json": components["schemas"]["LinkedData"];
                "text/csv": string;
                "text/calendar": string;
                "text/plain": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        /** @description What the client has is still true */
        NotModified: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description What went wrong (RFC 9457) */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description The day the question is asked of; today where left out */
        AsOf: string;
        /** @description Only partnerships of this kind */
        Kind: components["schemas"]["Kind"];
        /** @description Only partners in this continent, UN region or sub-region, or the office's own region (a slug) */
        Region: string;
        /** @description A partnership counts only if a source of at least this weight states it */
        SourceLevel: components["schemas"]["SourceLevel"];
        /** @description What kind of file */
        ExportFormat: "csv" | "xlsx" | "json" | "geojson" | "ics" | "jsonld" | "quickstatements";
        /** @description Of csv, which table; only `assertions` is whole by itself */
        RegisterTable: "assertions" | "cities" | "city_names" | "populations" | "sources" | "moves" | "offices" | "office_names" | "office_regions" | "partnerships";
        /** @description Wikidata id (`Q182852`), GeoNames id (`G1804651`), this instance's own (`A17`), or a slug (`kunming`) */
        CityId: string;
        /** @description The office's slug */
        OfficeSlug: string;
        /** @description The partner, as CityId */
        PartnerCity: string;
        /** @description The key of a source of the office's */
        SourceKey: string;
        /** @description The short name of a region of the office's own */
        OwnRegionSlug: string;
        /** @description The number of a row of the office's list */
        RowInPath: number;
        /** @description The version that was seen */
        RowVersion: number;
        /** @description The number of a document that is enclosed */
        DocumentNumberInPath: number;
        /** @description The letter's number in this instance */
        LetterNumberInPath: number;
        /** @description The year of the numbers */
        RegisterYear: number;
        /** @description The kind of paper */
        PaperKindInPath: components["schemas"]["PaperKind"];
        /** @description The series' number in this instance */
        LetterSeriesInPath: number;
        /** @description The number of the copy for the public */
        CopyInPath: number;
        /** @description The number of the prepared step */
        StepInPath: number;
        /** @description The task's number in this instance */
        TaskInPath: number;
        /** @description The saved view's number in this instance */
        ViewInPath: number;
        /** @description The comment's number in this instance */
        CommentInPath: number;
        /** @description The person's number in this instance */
        PersonInPath: number;
        /** @description The post's number in this instance */
        CapInPath: number;
        /** @description The organisation's number in this instance */
        OrganisationInPath: number;
        /** @description What is kept for so long */
        RetainedInPath: components["schemas"]["Retained"];
        /** @description The grant's number in this instance */
        DeputyGrantInPath: number;
        /** @description The set's number in this instance */
        RuleSetInPath: number;
        /** @description The rule's name in its set */
        RuleInPath: string;
        /** @description Makes the request safe to send again */
        IdempotencyKey: string;
        /** @description How many at most */
        Limit: number;
        /** @description The `next` of the page before */
        Cursor: string;
    };
    requestBodies: never;
    headers: {
        /** @description Says that it is to be kept as a file, and under which name */
        ContentDisposition: string;
        /** @description The version of this answer */
        ETag: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getCircle: {
        parameters: {
            query?: {
                /** @description The day the question is asked of; today where left out */
                as_of?: components["parameters"]["AsOf"];
                /** @description Only partnerships of this kind */
                kind?: components["parameters"]["Kind"];
                /** @description Only partners in this continent, UN region or sub-region, or the office's own region (a slug) */
                region?: components["parameters"]["Region"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The circle. Partners are ordered by the day they joined; those without a date come last. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Circle"];
                };
            };
            304: components["responses"]["NotModified"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getCircleCsv: {
        parameters: {
            query?: {
                /** @description The day the question is asked of; today where left out */
                as_of?: components["parameters"]["AsOf"];
                /** @description Only partnerships of this kind */
                kind?: components["parameters"]["Kind"];
                /** @description Only partners in this continent, UN region or sub-region, or the office's own region (a slug) */
                region?: components["parameters"]["Region"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One line a partner */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getCircleGeoJson: {
        parameters: {
            query?: {
                /** @description The day the question is asked of; today where left out */
                as_of?: components["parameters"]["AsOf"];
                /** @description Only partnerships of this kind */
                kind?: components["parameters"]["Kind"];
                /** @description Only partners in this continent, UN region or sub-region, or the office's own region (a slug) */
                region?: components["parameters"]["Region"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A feature a partner; a partner without a known position has a null geometry */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/geo+json": components["schemas"]["FeatureCollection"];
                };
            };
            304: components["responses"]["NotModified"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getCircleCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A calendar */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            304: components["responses"]["NotModified"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    exportCircle: {
        parameters: {
            query?: {
                /** @description What kind of file */
                format?: components["parameters"]["ExportFormat"];
                /** @description The day the question is asked of; today where left out */
                as_of?: components["parameters"]["AsOf"];
                /** @description Only partnerships of this kind */
                kind?: components["parameters"]["Kind"];
                /** @description Only partners in this continent, UN region or sub-region, or the office's own region (a slug) */
                region?: components["parameters"]["Region"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["RegisterFile"];
            304: components["responses"]["NotModified"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getTimeline: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events with a date in order, then those without one */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timeline"];
                };
            };
            304: components["responses"]["NotModified"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getClaims: {
        parameters: {
            query?: {
                /** @description Whose claims; an id such as Q182852 or a slug */
                city?: string;
                /** @description Two countries (ISO 3166-1 alpha-2) */
                between?: string;
                /**
                 * @description Only the city's place in a group: `country` (the cities of its country that have partnerships), `capitals` (its
                 *     country's provincial capitals), or cities as ids or slugs, which the city itself is always one of
                 */
                group?: string;
                /** @description How many "the first few" are */
                among?: number;
                /** @description The id of the one claim that is wanted, which then stands in `opened` in full */
                claim?: string;
                /** @description The day the question is asked of; today where left out */
                as_of?: components["parameters"]["AsOf"];
                /** @description Only partnerships of this kind */
                kind?: components["parameters"]["Kind"];
                /** @description A partnership counts only if a source of at least this weight states it */
                sources?: components["schemas"]["SourceLevel"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The claims */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimPage"];
                };
            };
            304: components["responses"]["NotModified"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getOffice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The office */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficePage"];
                };
            };
            304: components["responses"]["NotModified"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    search: {
        parameters: {
            query: {
                /** @description What was typed */
                q: string;
                /** @description Only cities of this country (ISO 3166-1 alpha-2) */
                country?: string;
                /** @description How many at most */
                limit?: components["parameters"]["Limit"];
                /** @description The `next` of the page before */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The best matches first */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchPage"];
                };
            };
            304: components["responses"]["NotModified"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getCity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Wikidata id (`Q182852`), GeoNames id (`G1804651`), this instance's own (`A17`), or a slug (`kunming`) */
                id: components["parameters"]["CityId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The city */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["City"];
                };
            };
            304: components["responses"]["NotModified"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getCityCircle: {
        parameters: {
            query?: {
                /** @description The day the question is asked of; today where left out */
                as_of?: components["parameters"]["AsOf"];
                /** @description Only partnerships of this kind */
                kind?: components["parameters"]["Kind"];
                /** @description Only partners in this continent, UN region or sub-region, or the office's own region (a slug) */
                region?: components["parameters"]["Region"];
            };
            header?: never;
            path: {
                /** @description Wikidata id (`Q182852`), GeoNames id (`G1804651`), this instance's own (`A17`), or a slug (`kunming`) */
                id: components["parameters"]["CityId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The circle; `office` is null where no office of this instance keeps it */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Circle"];
                };
            };
            304: components["responses"]["NotModified"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getCitySuggestions: {
        parameters: {
            query?: {
                /** @description How many */
                top?: number;
            };
            header?: never;
            path: {
                /** @description Wikidata id (`Q182852`), GeoNames id (`G1804651`), this instance's own (`A17`), or a slug (`kunming`) */
                id: components["parameters"]["CityId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The suggestions, best first */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestions"];
                };
            };
            304: components["responses"]["NotModified"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    exportCityCircle: {
        parameters: {
            query?: {
                /** @description What kind of file */
                format?: components["parameters"]["ExportFormat"];
                /** @description The day the question is asked of; today where left out */
                as_of?: components["parameters"]["AsOf"];
                /** @description Only partnerships of this kind */
                kind?: components["parameters"]["Kind"];
                /** @description Only partners in this continent, UN region or sub-region, or the office's own region (a slug) */
                region?: components["parameters"]["Region"];
            };
            header?: never;
            path: {
                /** @description Wikidata id (`Q182852`), GeoNames id (`G1804651`), this instance's own (`A17`), or a slug (`kunming`) */
                id: components["parameters"]["CityId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["RegisterFile"];
            304: components["responses"]["NotModified"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getCountry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ISO 3166-1 alpha-2 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The country */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Country"];
                };
            };
            304: components["responses"]["NotModified"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getLayout: {
        parameters: {
            query?: {
                /** @description How many new partners; 12 where neither this nor `by` says it */
                new?: number;
                /** @description So many by the end of each year, those of the years before counted in */
                by?: string;
                /** @description At least so many in UN regions, continents, regions of the office or countries */
                min?: string;
                /** @description At most so many there */
                max?: string;
                /** @description At most so many new ones in any country; 0 is no limit */
                max_per_country?: number;
                /** @description The distance in km in which people are reached */
                within?: number;
                /** @description Weight of the people reached */
                reach?: number;
                /** @description Weight of the partners of partners */
                network?: number;
                /** @description Weight of countries reached for the first time */
                first_ties?: number;
                /** @description Weight of how likely the partnerships are */
                fit?: number;
                /** @description Weight of consular posts, flights and nearness */
                access?: number;
                /** @description Cities that must be chosen, as ids or slugs */
                must?: string;
                /** @description Cities that must not be chosen */
                must_not?: string;
                /** @description Regions and countries in which no partner is sought, beside those that the office has policies on */
                not_in?: string;
                /** @description Whether a city that is tied to another city of the home country may only become a friendly-exchange city, or nothing */
                one_to_one?: components["schemas"]["OneToOne"];
                /** @description Whether countries that have a partner already are left out */
                one_per_country?: "no" | "yes";
                /** @description The lowest seat of government that is eligible: of a country, or of a first, second or third division of it */
                level?: "any" | "capital" | "first" | "second" | "third";
                /** @description Full adds how often each city stays chosen under shaken weights and what each demand costs, which takes seconds */
                detail?: "quick" | "full";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The layout */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LayoutPlan"];
                };
            };
            304: components["responses"]["NotModified"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getLayoutStanding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The asker's own; whoever knows it can ask after the question and give it up */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its state, the best value so far and the bound */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LayoutStanding"];
                };
            };
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    askForLayout: {
        parameters: {
            query?: {
                /** @description How many new partners; 12 where neither this nor `by` says it */
                new?: number;
                /** @description So many by the end of each year, those of the years before counted in */
                by?: string;
                /** @description At least so many in UN regions, continents, regions of the office or countries */
                min?: string;
                /** @description At most so many there */
                max?: string;
                /** @description At most so many new ones in any country; 0 is no limit */
                max_per_country?: number;
                /** @description The distance in km in which people are reached */
                within?: number;
                /** @description Weight of the people reached */
                reach?: number;
                /** @description Weight of the partners of partners */
                network?: number;
                /** @description Weight of countries reached for the first time */
                first_ties?: number;
                /** @description Weight of how likely the partnerships are */
                fit?: number;
                /** @description Weight of consular posts, flights and nearness */
                access?: number;
                /** @description Cities that must be chosen, as ids or slugs */
                must?: string;
                /** @description Cities that must not be chosen */
                must_not?: string;
                /** @description Regions and countries in which no partner is sought, beside those that the office has policies on */
                not_in?: string;
                /** @description Whether a city that is tied to another city of the home country may only become a friendly-exchange city, or nothing */
                one_to_one?: components["schemas"]["OneToOne"];
                /** @description Whether countries that have a partner already are left out */
                one_per_country?: "no" | "yes";
                /** @description The lowest seat of government that is eligible: of a country, or of a first, second or third division of it */
                level?: "any" | "capital" | "first" | "second" | "third";
                /** @description Full adds how often each city stays chosen under shaken weights and what each demand costs, which takes seconds */
                detail?: "quick" | "full";
            };
            header?: never;
            path: {
                /** @description The asker's own; whoever knows it can ask after the question and give it up */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It will be solved */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LayoutStanding"];
                };
            };
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    giveUpLayout: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The asker's own; whoever knows it can ask after the question and give it up */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is given up, or was nothing to give up */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getTargets: {
        parameters: {
            query?: {
                /** @description The home city of an office of this instance; an id such as Q182852 or a slug. The first office's where left out */
                city?: string;
                /** @description The day the question is asked of; today where left out */
                as_of?: components["parameters"]["AsOf"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The targets; no paths where the office has set none */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetPaths"];
                };
            };
            304: components["responses"]["NotModified"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    listPublicLetters: {
        parameters: {
            query?: {
                /** @description Only those that have each of these words in their number or a subject line, in any language; no difference of capitals */
                q?: string;
                /** @description Only those of this office (its slug) */
                office?: string;
                /** @description Only those about this city; an id such as Q182852 or a slug */
                partner?: string;
                /** @description Only those with a number of this year */
                year?: number;
                /** @description Only letters that came in, or that went out */
                direction?: components["schemas"]["LetterDirection"];
                /** @description How many at most */
                limit?: components["parameters"]["Limit"];
                /** @description The `next` of the page before */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of them */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicLetterPage"];
                };
            };
            304: components["responses"]["NotModified"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getPublicLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As the list has it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The letter */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicLetter"];
                };
            };
            304: components["responses"]["NotModified"];
            404: components["responses"]["Problem"];
            410: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    exportRegister: {
        parameters: {
            query?: {
                /** @description What kind of file */
                format?: components["parameters"]["ExportFormat"];
                /** @description Of csv, which table; only `assertions` is whole by itself */
                table?: components["parameters"]["RegisterTable"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["RegisterFile"];
            304: components["responses"]["NotModified"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    listPartnerships: {
        parameters: {
            query?: {
                /** @description Only those with a city of this country (ISO 3166-1 alpha-2) */
                country?: string;
                /** @description How many at most */
                limit?: components["parameters"]["Limit"];
                /** @description The `next` of the page before */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page, ordered by id */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnershipPage"];
                };
            };
            304: components["responses"]["NotModified"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getPartnership: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The partnership */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partnership"];
                };
            };
            304: components["responses"]["NotModified"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    compareCities: {
        parameters: {
            query: {
                /** @description Two to six different cities with commas between; ids such as Q182852, or slugs */
                cities: string;
                /** @description The day the question is asked of; today where left out */
                as_of?: components["parameters"]["AsOf"];
                /** @description Only partnerships of this kind */
                kind?: components["parameters"]["Kind"];
                /** @description A partnership counts only if a source of at least this weight states it */
                sources?: components["parameters"]["SourceLevel"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The comparison */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comparison"];
                };
            };
            304: components["responses"]["NotModified"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getChain: {
        parameters: {
            query: {
                /** @description An id such as Q182852, or a slug */
                from: string;
                /** @description An id such as Q182852, or a slug */
                to: string;
                /** @description The day the question is asked of; today where left out */
                as_of?: components["parameters"]["AsOf"];
                /** @description Only partnerships of this kind */
                kind?: components["parameters"]["Kind"];
                /** @description A partnership counts only if a source of at least this weight states it */
                sources?: components["parameters"]["SourceLevel"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The chain, or that there is none */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Chain"];
                };
            };
            304: components["responses"]["NotModified"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    listSources: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sources */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceList"];
                };
            };
            304: components["responses"]["NotModified"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getSource: {
        parameters: {
            query?: {
                /** @description How many at most */
                limit?: components["parameters"]["Limit"];
                /** @description The `next` of the page before */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path: {
                /** @description A list of the world by its key (`wikidata-2022`), an office's source after the office's slug (`kunming:city-page`) */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The source */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourcePage"];
                };
            };
            304: components["responses"]["NotModified"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getWorld: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["World"];
                };
            };
            304: components["responses"]["NotModified"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getWorldTies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who lies where, and who is tied to whom */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorldTies"];
                };
            };
            304: components["responses"]["NotModified"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getWorldCities: {
        parameters: {
            query?: {
                /** @description Whose names are given, where a city has one */
                language?: components["schemas"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The names */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorldCities"];
                };
            };
            304: components["responses"]["NotModified"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getWorldNetwork: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Figures, communities, countries against countries, and what makes a partnership likely */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorldNetwork"];
                };
            };
            304: components["responses"]["NotModified"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getCountryCircle: {
        parameters: {
            query?: {
                /** @description How many at most */
                limit?: components["parameters"]["Limit"];
                /** @description The `next` of the page before */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path: {
                /** @description ISO 3166-1 alpha-2 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its cities with partnerships and the countries they are tied to, the most first */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountryCircle"];
                };
            };
            304: components["responses"]["NotModified"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getContract: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contract */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/yaml": string;
                };
            };
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    getLive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It does */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getReady: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The counters */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listOfficeSources: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Them, by key */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeSources"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getOfficeSource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The key of a source of the office's */
                source: components["parameters"]["SourceKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The source and its version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceRecord"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    putOfficeSource: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The key of a source of the office's */
                source: components["parameters"]["SourceKey"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SourceInput"];
                "application/x-www-form-urlencoded": components["schemas"]["SourceInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    deleteOfficeSource: {
        parameters: {
            query: {
                /** @description The version that was seen */
                version: components["parameters"]["RowVersion"];
            };
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The key of a source of the office's */
                source: components["parameters"]["SourceKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getAssertion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The partner, as CityId */
                city: components["parameters"]["PartnerCity"];
                /** @description The key of a source of the office's */
                source: components["parameters"]["SourceKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What it says and the version of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssertionRecord"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    putAssertion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The partner, as CityId */
                city: components["parameters"]["PartnerCity"];
                /** @description The key of a source of the office's */
                source: components["parameters"]["SourceKey"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssertionInput"];
                "application/x-www-form-urlencoded": components["schemas"]["AssertionInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    deleteAssertion: {
        parameters: {
            query: {
                /** @description The version that was seen */
                version: number;
            };
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The partner, as CityId */
                city: components["parameters"]["PartnerCity"];
                /** @description The key of a source of the office's */
                source: components["parameters"]["SourceKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getMoves: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The partner, as CityId */
                city: components["parameters"]["PartnerCity"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The moves in their order, and the version of them all */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeLife"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    addMove: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The partner, as CityId */
                city: components["parameters"]["PartnerCity"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveInput"];
                "application/x-www-form-urlencoded": components["schemas"]["MoveInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoveRecorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    deleteMove: {
        parameters: {
            query: {
                /** @description The version of the life that was seen */
                version: string;
            };
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The partner, as CityId */
                city: components["parameters"]["PartnerCity"];
                /** @description Its place, from 0 */
                place: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoveRecorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    listSteps: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepList"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    prepareStep: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewStepInput"];
                "application/x-www-form-urlencoded": components["schemas"]["NewStepInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepPrepared"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getStep: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The number of the prepared step */
                step: components["parameters"]["StepInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepRecord"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    putStep: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The number of the prepared step */
                step: components["parameters"]["StepInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepInput"];
                "application/x-www-form-urlencoded": components["schemas"]["StepInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    recordStep: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The number of the prepared step */
                step: components["parameters"]["StepInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepRecordingInput"];
                "application/x-www-form-urlencoded": components["schemas"]["StepRecordingInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    returnStep: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The number of the prepared step */
                step: components["parameters"]["StepInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepReturnInput"];
                "application/x-www-form-urlencoded": components["schemas"]["StepReturnInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    withdrawStep: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The number of the prepared step */
                step: components["parameters"]["StepInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepWithdrawalInput"];
                "application/x-www-form-urlencoded": components["schemas"]["StepWithdrawalInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    listPartnerDocuments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The partner, as CityId */
                city: components["parameters"]["PartnerCity"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerDocumentList"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    addPartnerDocument: {
        parameters: {
            query: {
                /** @description What it is called; path, control characters and an ending that its content does not have are mended */
                name: string;
            };
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The partner, as CityId */
                city: components["parameters"]["PartnerCity"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description It is attached; whether it may be downloaded is told by its state */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentAdded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getPartnerDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The partner, as CityId */
                city: components["parameters"]["PartnerCity"];
                /** @description The number of a document that is enclosed */
                document: components["parameters"]["DocumentNumberInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerDocument"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    putPartnerDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The partner, as CityId */
                city: components["parameters"]["PartnerCity"];
                /** @description The number of a document that is enclosed */
                document: components["parameters"]["DocumentNumberInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartnerDocumentInput"];
                "application/x-www-form-urlencoded": components["schemas"]["PartnerDocumentInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    takePartnerDocumentAway: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The partner, as CityId */
                city: components["parameters"]["PartnerCity"];
                /** @description The number of a document that is enclosed */
                document: components["parameters"]["DocumentNumberInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    putPartnerDocumentBack: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The partner, as CityId */
                city: components["parameters"]["PartnerCity"];
                /** @description The number of a document that is enclosed */
                document: components["parameters"]["DocumentNumberInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getPartnerDocumentContent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The partner, as CityId */
                city: components["parameters"]["PartnerCity"];
                /** @description The number of a document that is enclosed */
                document: components["parameters"]["DocumentNumberInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "image/png": string;
                    "image/jpeg": string;
                    "image/webp": string;
                    "image/gif": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation": string;
                    "application/vnd.oasis.opendocument.text": string;
                    "application/vnd.oasis.opendocument.spreadsheet": string;
                    "application/vnd.oasis.opendocument.presentation": string;
                    "application/ofd": string;
                    "text/plain": string;
                    "text/csv": string;
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getPartnerDocumentPreview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The partner, as CityId */
                city: components["parameters"]["PartnerCity"];
                /** @description The number of a document that is enclosed */
                document: components["parameters"]["DocumentNumberInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                    "image/webp": string;
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getHallText: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The partner, as CityId */
                city: components["parameters"]["PartnerCity"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The text and its version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HallRecord"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    putHallText: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The partner, as CityId */
                city: components["parameters"]["PartnerCity"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HallInput"];
                "application/x-www-form-urlencoded": components["schemas"]["HallInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getOfficeRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record and its version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeRecord"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    putOfficeRecord: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfficeRecordInput"];
                "application/x-www-form-urlencoded": components["schemas"]["OfficeRecordInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    listOwnRegions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Them, by slug */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnRegions"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    putOwnRegion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The short name of a region of the office's own */
                region: components["parameters"]["OwnRegionSlug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnRegionInput"];
                "application/x-www-form-urlencoded": components["schemas"]["OwnRegionInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    deleteOwnRegion: {
        parameters: {
            query: {
                /** @description The version that was seen */
                version: components["parameters"]["RowVersion"];
            };
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The short name of a region of the office's own */
                region: components["parameters"]["OwnRegionSlug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    pasteRows: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description Which table the rows are of */
                table: components["schemas"]["PastedTable"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasteInput"];
                "application/x-www-form-urlencoded": components["schemas"]["PasteInput"];
            };
        };
        responses: {
            /** @description What came of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasteReport"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    addOfficeCity: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfficeCityInput"];
                "application/x-www-form-urlencoded": components["schemas"]["OfficeCityInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CityRecorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getOfficeCity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The partner, as CityId */
                city: components["parameters"]["PartnerCity"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The city */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeCity"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    putOfficeCity: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The partner, as CityId */
                city: components["parameters"]["PartnerCity"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfficeCityInput"];
                "application/x-www-form-urlencoded": components["schemas"]["OfficeCityInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CityRecorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    listOfficeFigures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Them, in the order in which they were written down */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeFigures"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    addOfficeFigure: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfficeFigureInput"];
                "application/x-www-form-urlencoded": components["schemas"]["OfficeFigureInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RowRecorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    putOfficeFigure: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The number of a row of the office's list */
                row: components["parameters"]["RowInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfficeFigureInput"];
                "application/x-www-form-urlencoded": components["schemas"]["OfficeFigureInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RowRecorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    deleteOfficeFigure: {
        parameters: {
            query: {
                /** @description The version that was seen */
                version: components["parameters"]["RowVersion"];
            };
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The number of a row of the office's list */
                row: components["parameters"]["RowInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RowRecorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    listOfficeTargets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Them, in the order in which they were written down */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeTargets"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    addOfficeTarget: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfficeTargetInput"];
                "application/x-www-form-urlencoded": components["schemas"]["OfficeTargetInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RowRecorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    putOfficeTarget: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The number of a row of the office's list */
                row: components["parameters"]["RowInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfficeTargetInput"];
                "application/x-www-form-urlencoded": components["schemas"]["OfficeTargetInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RowRecorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    deleteOfficeTarget: {
        parameters: {
            query: {
                /** @description The version that was seen */
                version: components["parameters"]["RowVersion"];
            };
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The number of a row of the office's list */
                row: components["parameters"]["RowInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RowRecorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    listOfficePolicies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Them, in the order in which they were written down */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficePolicies"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    addOfficePolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfficePolicyInput"];
                "application/x-www-form-urlencoded": components["schemas"]["OfficePolicyInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RowRecorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    putOfficePolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The number of a row of the office's list */
                row: components["parameters"]["RowInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfficePolicyInput"];
                "application/x-www-form-urlencoded": components["schemas"]["OfficePolicyInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RowRecorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    deleteOfficePolicy: {
        parameters: {
            query: {
                /** @description The version that was seen */
                version: components["parameters"]["RowVersion"];
            };
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The number of a row of the office's list */
                row: components["parameters"]["RowInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RowRecorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    listOfficePosts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Them, in the order in which they were written down */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficePosts"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    addOfficePost: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfficePostInput"];
                "application/x-www-form-urlencoded": components["schemas"]["OfficePostInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RowRecorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    putOfficePost: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The number of a row of the office's list */
                row: components["parameters"]["RowInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfficePostInput"];
                "application/x-www-form-urlencoded": components["schemas"]["OfficePostInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RowRecorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    deleteOfficePost: {
        parameters: {
            query: {
                /** @description The version that was seen */
                version: components["parameters"]["RowVersion"];
            };
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The number of a row of the office's list */
                row: components["parameters"]["RowInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RowRecorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    listLetters: {
        parameters: {
            query?: {
                /** @description Only letters that came in, or that go out */
                direction?: components["schemas"]["LetterDirection"];
                /** @description Only letters in this state */
                state?: components["schemas"]["LetterState"];
                /** @description Only letters of which something is still awaited; one that was sent is open while an answer to it is due */
                open?: boolean;
                /** @description Only letters about this city, by its id or slug */
                partner?: string;
                /** @description Only letters that this department has in hand, or to which it was asked to agree */
                department?: number;
                /** @description Only letters with a number of this year */
                year?: number;
                /** @description Found in the subject line, the correspondent, the numbers or the text */
                q?: string;
                /** @description In which order */
                sort?: components["schemas"]["LetterSort"];
                /** @description How many of the first to leave out */
                skip?: number;
                /** @description How many at most */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterList"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    addLetter: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLetterInput"];
                "application/x-www-form-urlencoded": components["schemas"]["NewLetterInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterAdded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterRecord"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    putLetter: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetterInput"];
                "application/x-www-form-urlencoded": components["schemas"]["LetterInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    circulateLetter: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CirculationInput"];
                "application/x-www-form-urlencoded": components["schemas"]["CirculationInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    withdrawLetter: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    countersignLetter: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerdictInput"];
                "application/x-www-form-urlencoded": components["schemas"]["VerdictInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    issueLetter: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueInput"];
                "application/x-www-form-urlencoded": components["schemas"]["IssueInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterNumberGiven"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    sendLetter: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendingInput"];
                "application/x-www-form-urlencoded": components["schemas"]["SendingInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    assignLetter: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignmentInput"];
                "application/x-www-form-urlencoded": components["schemas"]["AssignmentInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    giveLetterOpinion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetterOpinionInput"];
                "application/x-www-form-urlencoded": components["schemas"]["LetterOpinionInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    giveLetterBack: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetterReturnInput"];
                "application/x-www-form-urlencoded": components["schemas"]["LetterReturnInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    closeLetter: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClosingInput"];
                "application/x-www-form-urlencoded": components["schemas"]["ClosingInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    voidLetter: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidingInput"];
                "application/x-www-form-urlencoded": components["schemas"]["VoidingInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    listGuests: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuestList"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    shareLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GuestInput"];
                "application/x-www-form-urlencoded": components["schemas"]["GuestInput"];
            };
        };
        responses: {
            /** @description What was done. The same request again with its Idempotency-Key shares it with nobody else and tells a link that nobody has opened under another secret (409 where somebody has) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterShared"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    revokeGuest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
                /** @description Number of the guest */
                guest: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuestRevoked"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    listPublicCopies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicCopyList"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    makePublicCopy: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicCopyInput"];
                "application/x-www-form-urlencoded": components["schemas"]["PublicCopyInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicCopyMade"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getPublicCopy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The number of the copy for the public */
                copy: components["parameters"]["CopyInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicCopyRecord"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    putPublicCopy: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The number of the copy for the public */
                copy: components["parameters"]["CopyInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicCopyChange"];
                "application/x-www-form-urlencoded": components["schemas"]["PublicCopyChange"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    handUpPublicCopy: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The number of the copy for the public */
                copy: components["parameters"]["CopyInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicCopyStep"];
                "application/x-www-form-urlencoded": components["schemas"]["PublicCopyStep"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    publishPublicCopy: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The number of the copy for the public */
                copy: components["parameters"]["CopyInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicCopyStep"];
                "application/x-www-form-urlencoded": components["schemas"]["PublicCopyStep"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    returnPublicCopy: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The number of the copy for the public */
                copy: components["parameters"]["CopyInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicCopyReturn"];
                "application/x-www-form-urlencoded": components["schemas"]["PublicCopyReturn"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    withdrawPublicCopy: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The number of the copy for the public */
                copy: components["parameters"]["CopyInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicCopyWithdrawal"];
                "application/x-www-form-urlencoded": components["schemas"]["PublicCopyWithdrawal"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    letPublicCopyStand: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The number of the copy for the public */
                copy: components["parameters"]["CopyInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicCopyStanding"];
                "application/x-www-form-urlencoded": components["schemas"]["PublicCopyStanding"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    listLetterDocuments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentList"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    addLetterDocument: {
        parameters: {
            query: {
                /** @description What it is called; path, control characters and an ending that its content does not have are mended */
                name: string;
                /** @description What is to be known of it */
                note?: string;
            };
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description It is enclosed; whether it may be downloaded is told by its state */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentAdded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    takeLetterDocumentAway: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
                /** @description The number of a document that is enclosed */
                document: components["parameters"]["DocumentNumberInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    putLetterDocumentBack: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
                /** @description The number of a document that is enclosed */
                document: components["parameters"]["DocumentNumberInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getLetterDocumentContent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
                /** @description The number of a document that is enclosed */
                document: components["parameters"]["DocumentNumberInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, of the type that its content told */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "image/png": string;
                    "image/jpeg": string;
                    "image/webp": string;
                    "image/gif": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation": string;
                    "application/vnd.oasis.opendocument.text": string;
                    "application/vnd.oasis.opendocument.spreadsheet": string;
                    "application/vnd.oasis.opendocument.presentation": string;
                    "application/ofd": string;
                    "text/plain": string;
                    "text/csv": string;
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getLetterDocumentPreview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
                /** @description The number of a document that is enclosed */
                document: components["parameters"]["DocumentNumberInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A picture of at most 320 pixels */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                    "image/webp": string;
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getLetterPaper: {
        parameters: {
            query?: {
                /** @description The letter, or who said what of it */
                kind?: components["schemas"]["LetterPaperKind"];
                /** @description A handling sheet is PDF only */
                format?: components["schemas"]["PaperFormat"];
                /** @description Of the handling sheet; a letter is in its own */
                language?: components["schemas"]["Language"];
            };
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.oasis.opendocument.text": string;
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getYearlyRegister: {
        parameters: {
            query?: {
                /** @description Letters that go out, or that came in */
                direction?: components["schemas"]["LetterDirection"];
                /** @description Of its heads */
                language?: components["schemas"]["Language"];
            };
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The year of the numbers */
                year: components["parameters"]["RegisterYear"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getPaperDetails: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperDetails"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    putPaperDetails: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaperDetailsInput"];
                "application/x-www-form-urlencoded": components["schemas"]["PaperDetailsInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getPaperTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The kind of paper */
                kind: components["parameters"]["PaperKindInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperTemplate"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    putPaperTemplate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The kind of paper */
                kind: components["parameters"]["PaperKindInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaperTemplateInput"];
                "application/x-www-form-urlencoded": components["schemas"]["PaperTemplateInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    restorePaperTemplate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The kind of paper */
                kind: components["parameters"]["PaperKindInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    listLetterSeries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterSeriesList"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    addLetterSeries: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetterSeriesInput"];
                "application/x-www-form-urlencoded": components["schemas"]["LetterSeriesInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterSeriesAdded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    putLetterSeries: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The series' number in this instance */
                series: components["parameters"]["LetterSeriesInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetterSeriesInput"];
                "application/x-www-form-urlencoded": components["schemas"]["LetterSeriesInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    listNotices: {
        parameters: {
            query?: {
                /** @description Only those that were not read */
                unread?: boolean;
            };
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeList"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    readNotices: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticesReadInput"];
                "application/x-www-form-urlencoded": components["schemas"]["NoticesReadInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticesRead"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getNoticeChoices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeChoices"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    putNoticeChoices: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeChoices"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticesChosen"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getCalendarFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarFeed"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    makeCalendarFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarFeedMade"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    revokeCalendarFeed: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarFeed"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    listJournal: {
        parameters: {
            query?: {
                /** @description Only what this account did */
                account?: number;
                /** @description Only what is about this */
                kind?: components["schemas"]["JournalKind"];
                /** @description From this day on, as the office turns them */
                from?: string;
                /** @description To the end of this day */
                until?: string;
                /** @description Only lines before this one, by their numbers */
                before?: number;
                /** @description How many at most */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JournalPage"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    listTasks: {
        parameters: {
            query?: {
                /** @description Only tasks about this record: `letter/5`, `partner/12`, `person/3`, `organisation/2` */
                about?: string;
                /** @description Only tasks that wait for others */
                blocked?: boolean;
                /** @description Found in the title or the note */
                q?: string;
                /** @description How many of the first to leave out */
                skip?: number;
                /** @description How many at most */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskList"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    addTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskInput"];
                "application/x-www-form-urlencoded": components["schemas"]["TaskInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAdded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The task's number in this instance */
                task: components["parameters"]["TaskInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskRecord"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    putTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The task's number in this instance */
                task: components["parameters"]["TaskInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskInput"];
                "application/x-www-form-urlencoded": components["schemas"]["TaskInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    moveTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The task's number in this instance */
                task: components["parameters"]["TaskInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskMoveInput"];
                "application/x-www-form-urlencoded": components["schemas"]["TaskMoveInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    putTaskBlockers: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The task's number in this instance */
                task: components["parameters"]["TaskInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskBlockersInput"];
                "application/x-www-form-urlencoded": components["schemas"]["TaskBlockersInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    putTaskRecurrence: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The task's number in this instance */
                task: components["parameters"]["TaskInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskRecurrenceInput"];
                "application/x-www-form-urlencoded": components["schemas"]["TaskRecurrenceInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    endTaskRecurrence: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The task's number in this instance */
                task: components["parameters"]["TaskInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getTaskSeries: {
        parameters: {
            query?: {
                /** @description How many of the first to leave out */
                skip?: number;
                /** @description How many at most */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The task's number in this instance */
                task: components["parameters"]["TaskInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskList"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    extendLetter: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtensionInput"];
                "application/x-www-form-urlencoded": components["schemas"]["ExtensionInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Extended"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    extendTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The task's number in this instance */
                task: components["parameters"]["TaskInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtensionInput"];
                "application/x-www-form-urlencoded": components["schemas"]["ExtensionInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Extended"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    searchDesk: {
        parameters: {
            query: {
                /** @description Words in any script; each is found at the beginning of a word or within it */
                q: string;
                /** @description How many at most */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskHits"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    listViews: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewList"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    addView: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavedViewInput"];
                "application/x-www-form-urlencoded": components["schemas"]["SavedViewInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewAdded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    deleteView: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The saved view's number in this instance */
                view: components["parameters"]["ViewInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    chooseView: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The saved view's number in this instance */
                view: components["parameters"]["ViewInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ViewChoice"];
                "application/x-www-form-urlencoded": components["schemas"]["ViewChoice"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    listComments: {
        parameters: {
            query: {
                /** @description What kind of record */
                kind: components["schemas"]["CommentedKind"];
                /** @description The number of the record in this instance; of a partner that of its city */
                id: number;
                /** @description How many of the first to leave out */
                skip?: number;
                /** @description How many at most */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentList"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    addComment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentInput"];
                "application/x-www-form-urlencoded": components["schemas"]["CommentInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentAdded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    putComment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The comment's number in this instance */
                comment: components["parameters"]["CommentInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentChange"];
                "application/x-www-form-urlencoded": components["schemas"]["CommentChange"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    deleteComment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The comment's number in this instance */
                comment: components["parameters"]["CommentInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    listPersons: {
        parameters: {
            query?: {
                /** @description Found in names and forms of address */
                q?: string;
                /** @description That they speak */
                language?: string;
                /** @description In which they have or had a post */
                organisation?: number;
                /** @description Of such an organisation */
                country?: string;
                /** @description Those who were erased, instead of those who are kept */
                erased?: boolean;
                /** @description In which order */
                sort?: components["schemas"]["PeopleSort"];
                /** @description How many of the first to leave out */
                skip?: number;
                /** @description How many at most */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonList"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    addPerson: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonInput"];
                "application/x-www-form-urlencoded": components["schemas"]["PersonInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonAdded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The person's number in this instance */
                person: components["parameters"]["PersonInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonRecord"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    putPerson: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The person's number in this instance */
                person: components["parameters"]["PersonInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonInput"];
                "application/x-www-form-urlencoded": components["schemas"]["PersonInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    addCap: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The person's number in this instance */
                person: components["parameters"]["PersonInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CapInput"];
                "application/x-www-form-urlencoded": components["schemas"]["CapInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CapAdded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    putCap: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The post's number in this instance */
                cap: components["parameters"]["CapInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CapInput"];
                "application/x-www-form-urlencoded": components["schemas"]["CapInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    deleteCap: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The post's number in this instance */
                cap: components["parameters"]["CapInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    openPersonal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The person's number in this instance */
                person: components["parameters"]["PersonInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpeningInput"];
                "application/x-www-form-urlencoded": components["schemas"]["OpeningInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonalRecord"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    putPersonal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The person's number in this instance */
                person: components["parameters"]["PersonInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonalInput"];
                "application/x-www-form-urlencoded": components["schemas"]["PersonalInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    holdPerson: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The person's number in this instance */
                person: components["parameters"]["PersonInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldInput"];
                "application/x-www-form-urlencoded": components["schemas"]["HoldInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    releasePerson: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The person's number in this instance */
                person: components["parameters"]["PersonInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    erasePerson: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The person's number in this instance */
                person: components["parameters"]["PersonInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErasureInput"];
                "application/x-www-form-urlencoded": components["schemas"]["ErasureInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    listOrganisations: {
        parameters: {
            query?: {
                /** @description Found in its names */
                q?: string;
                /** @description Only of this kind */
                kind?: components["schemas"]["OrganisationKind"];
                /** @description Only of this country */
                country?: string;
                /** @description In which order */
                sort?: components["schemas"]["PeopleSort"];
                /** @description How many of the first to leave out */
                skip?: number;
                /** @description How many at most */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationList"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    addOrganisation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganisationInput"];
                "application/x-www-form-urlencoded": components["schemas"]["OrganisationInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationAdded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The organisation's number in this instance */
                organisation: components["parameters"]["OrganisationInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationRecord"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    putOrganisation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The organisation's number in this instance */
                organisation: components["parameters"]["OrganisationInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganisationInput"];
                "application/x-www-form-urlencoded": components["schemas"]["OrganisationInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    previewPeople: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PeopleListInput"];
                "application/x-www-form-urlencoded": components["schemas"]["PeopleListInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeopleListReport"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    takeInPeople: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PeopleListInput"];
                "application/x-www-form-urlencoded": components["schemas"]["PeopleListInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeopleListReport"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getRetention: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionReport"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    putRetentionRule: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description What is kept for so long */
                what: components["parameters"]["RetainedInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetentionInput"];
                "application/x-www-form-urlencoded": components["schemas"]["RetentionInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    listDeputies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeputyGrantList"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    grantDeputy: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeputyGrantInput"];
                "application/x-www-form-urlencoded": components["schemas"]["DeputyGrantInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeputyGranted"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    revokeDeputy: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The grant's number in this instance */
                grant: components["parameters"]["DeputyGrantInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeputyGrant"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    countersignForAnother: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The grant's number in this instance */
                grant: components["parameters"]["DeputyGrantInPath"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerdictInput"];
                "application/x-www-form-urlencoded": components["schemas"]["VerdictInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    issueForAnother: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The grant's number in this instance */
                grant: components["parameters"]["DeputyGrantInPath"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueInput"];
                "application/x-www-form-urlencoded": components["schemas"]["IssueInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterNumberGiven"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    giveOpinionForAnother: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The grant's number in this instance */
                grant: components["parameters"]["DeputyGrantInPath"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetterOpinionInput"];
                "application/x-www-form-urlencoded": components["schemas"]["LetterOpinionInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    giveBackForAnother: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The grant's number in this instance */
                grant: components["parameters"]["DeputyGrantInPath"];
                /** @description The letter's number in this instance */
                letter: components["parameters"]["LetterNumberInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetterReturnInput"];
                "application/x-www-form-urlencoded": components["schemas"]["LetterReturnInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    listRuleSets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleSetList"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    loadRuleSet: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleSetInput"];
                "application/x-www-form-urlencoded": components["schemas"]["RuleSetInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleSetLoaded"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getRuleSet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The set's number in this instance */
                set: components["parameters"]["RuleSetInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleSetDetail"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    tryRuleSet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The set's number in this instance */
                set: components["parameters"]["RuleSetInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleTrial"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    activateRuleSet: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The set's number in this instance */
                set: components["parameters"]["RuleSetInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivationInput"];
                "application/x-www-form-urlencoded": components["schemas"]["ActivationInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleSetSummary"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    confirmRule: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to send again */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The office's slug */
                office: components["parameters"]["OfficeSlug"];
                /** @description The set's number in this instance */
                set: components["parameters"]["RuleSetInPath"];
                /** @description The rule's name in its set */
                rule: components["parameters"]["RuleInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmationInput"];
                "application/x-www-form-urlencoded": components["schemas"]["ConfirmationInput"];
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeRule"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
}

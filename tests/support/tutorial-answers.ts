/**
 * What the ten questions of docs/tutorial.md are and what the January 2022 data answers, written down once: the page,
 * the API and Cypher must each give these rows on both stores, and the tutorial's own tables must say the same.
 */
export interface TutorialAnswer {
  readonly question: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const PAPER_9 = "Publisher of the 9 January article (not stated)";
const PAPER_10 = "Publisher of the 10 January article (not stated)";
const HEALTH = "Ministry of Health of Kazakhstan";
const OFFICIAL = "Official sources, Kazakhstan (unspecified)";
const UNREST = "January 2022 unrest in Kazakhstan";
const NOT_STATED = "the two appointed took the place of the two dismissed; who replaced whom is not stated";

export const TUTORIAL: readonly TutorialAnswer[] = [
  {
    question: "Who says that 164 people died, who does not confirm it, and who says something else?",
    columns: ["Who", "Stance", "Figure", "Said", "Rests on"],
    rows: [
      [PAPER_10, "asserts", "164 people", "10 Jan 2022", PAPER_10],
      [PAPER_10, "asserts", "dozens of people", "10 Jan 2022", PAPER_10],
      [OFFICIAL, "asserts", "164 people", "by 10 Jan 2022", OFFICIAL],
      [HEALTH, "does not confirm", "164 people", "10 Jan 2022", HEALTH],
      ["Kazakhstan Operational Headquarters", "asserts", "164 people", "10 Jan 2022", HEALTH],
      [HEALTH, "does not confirm", "164 people", "10 Jan 2022", HEALTH],
      [HEALTH, "asserts", "164 people", "by 9 Jan 2022", HEALTH],
      ["Erzhan Kazykhan", "asserts", "18 security force agents", "by 9 Jan 2022", "Erzhan Kazykhan"],
    ],
  },
  {
    question: "How did the number of people detained move?",
    columns: ["Said", "Number", "In", "Who", "How", "Instead of"],
    rows: [
      ["9 Jan 2022", "5,800", UNREST, PAPER_9, "alleged", "–"],
      ["9 Jan 2022", "about 850", "Counter-terrorism operation, January 2022", PAPER_9, "alleged", "–"],
      ["10 Jan 2022", "about 8,000", UNREST, PAPER_10, "reported", "–"],
      ["10 Jan 2022", "about 8,000", UNREST, PAPER_10, "reported", "5,800"],
      ["10 Jan 2022", "7,989", UNREST, "Ministry of Internal Affairs of Kazakhstan", "confirmed", "5,800"],
    ],
  },
  {
    question: "Several voices give the figure of 164: how many sources are they?",
    columns: ["Source in the end", "Voices that rest on it"],
    rows: [
      [HEALTH, `Kazakhstan Operational Headquarters; ${HEALTH}`],
      [OFFICIAL, OFFICIAL],
      [PAPER_10, PAPER_10],
    ],
  },
  {
    question: "Who headed the KNB, and until when?",
    columns: ["Who", "Post", "When", "Status"],
    rows: [
      ["Ermek Sagimbayev", "head of internal intelligence", "from some day no later than 10 January 2022", "Single source"],
      ["Karim Masimov", "intelligence chief of Kazakhstan", "until some day no later than 9 January 2022", "Corroborated"],
    ],
  },
  {
    question: "Which new deputy head of the KNB replaced which?",
    columns: ["Came", "In place of", "As", "What is not settled"],
    rows: [
      ["Bakytbek Koszhanov", "Marat Osipov", "deputy head", NOT_STATED],
      ["Bakytbek Koszhanov", "Daulet Ergozhin", "deputy head", NOT_STATED],
      ["Askar Amerkhanov", "Marat Osipov", "deputy head", NOT_STATED],
      ["Askar Amerkhanov", "Daulet Ergozhin", "deputy head", NOT_STATED],
      ["Ermek Sagimbayev", "Karim Masimov", "head", "–"],
    ],
  },
  {
    question: "What was known of the 164 dead on the morning of 9 January, and what changed by the next day?",
    columns: ["Known on", "Status", "Claims", "Independent sources"],
    rows: [
      ["9 Jan 2022", "Single source", "1 asserts", HEALTH],
      ["10 Jan 2022", "Contested", "4 assert, 2 do not confirm", `${HEALTH}; ${OFFICIAL}; ${PAPER_10}`],
    ],
  },
  {
    question: "Who sent the CSTO’s troops where, who says so, and who called them in?",
    columns: ["What is claimed", "Independent sources", "Denied or not confirmed"],
    rows: [
      ["Collective Security Treaty Organization deployed to Almaty", `Igor Panarin; ${PAPER_9}`, "0"],
      ["Collective Security Treaty Organization deployed to Kazakhstan", `Igor Panarin; ${PAPER_10}`, "0"],
      ["Collective Security Treaty Organization deployed to Nur-Sultan", `Igor Panarin; ${PAPER_9}`, "0"],
      ["Russia leads Collective Security Treaty Organization", PAPER_10, "0"],
    ],
  },
  {
    question: "How are Nursultan Nazarbayev and Marat Osipov connected, and how firmly?",
    columns: ["Step", "Status", "Independent sources"],
    rows: [
      ["Karim Masimov is or was an ally of Nursultan Nazarbayev", "Single source", "1"],
      ["Karim Masimov is or was head of National Security Committee of Kazakhstan (intelligence chief of Kazakhstan)", "Corroborated", "2"],
      ["Marat Osipov is or was deputy head of National Security Committee of Kazakhstan", "Single source", "1"],
    ],
  },
  {
    question: "Where do the president’s envoy Kazykhan and the activist Alzhanov contradict each other?",
    columns: ["Erzhan Kazykhan", "Dimash Alzhanov"],
    rows: [
      [
        "Armed groups in the January 2022 unrest (identity contested) described as violent crowds committing brazen acts of terrorism",
        "Demonstrators in Kazakhstan, January 2022 described as peaceful demonstrators",
      ],
      [
        "Government of Kazakhstan described as acting, in all actions taken or supported, in accordance with its Constitution, laws and international commitments",
        "Security forces of Kazakhstan fired on Demonstrators in Kazakhstan, January 2022",
      ],
    ],
  },
  {
    question: "What do we know from Dimash Alzhanov alone, and where in the article does it stand?",
    columns: ["What", "Sentence", "Characters"],
    rows: [
      ["Almaty: a closed city and lives in terror", "001:s20", "2,970–3,129"],
      ["Security forces of Kazakhstan closed Almaty", "001:s23", "3,390–3,715"],
      ["Kazakhstan is under: a ban on Kazakh citizens leaving the country", "001:s23", "3,390–3,715"],
      ["Almaty: banks and ATMs do not work; small shops do not accept cards", "001:s25", "4,007–4,165"],
      ["Almaty: few products on the shelves, bread gone missing, supermarket logistics not working", "001:s26", "4,166–4,482"],
      ["Almaty: severe shortage of fuel, each car gets only a few litres", "001:s26", "4,166–4,482"],
      [
        "Almaty: closed and scared city; many do not work, no money to spend, communicating by telephone difficult",
        "001:s27",
        "4,484–5,088",
      ],
    ],
  },
];

using System.Collections.Frozen;

namespace MediaCourse.Text.Sentences;

/// <summary>What a full stop behind an abbreviation may mean.</summary>
internal enum AbbreviationKind
{
    /// <summary>No abbreviation that we know.</summary>
    None,

    /// <summary>Something always follows in the same sentence: "Mr.", "Gen.", "e.g.".</summary>
    NeverLast,

    /// <summary>A number that follows belongs to it ("No. 5"); otherwise it is an ordinary word.</summary>
    BeforeNumber,

    /// <summary>Ends a sentence only if a likely first word follows: "U.S.", "Inc.", "Calif.".</summary>
    MaybeLast,

    /// <summary>"a.m." and "p.m.": followed by a capital, ends a sentence unless a day or a time zone follows.</summary>
    TimeOfDay,

    /// <summary>As <see cref="MaybeLast"/>; behind a town ("Salem, Mass.") it ends a sentence before any capital.</summary>
    State,

    /// <summary>As <see cref="MaybeLast"/>; ends a sentence also before a new subject with its verb ("Inc. Carnival has …").</summary>
    Company,
}

/// <summary>
/// Abbreviations of English news prose. An entry in lower case stands for any case; one that has a capital stands
/// for that form only, because the lower-case form is an ordinary word ("Mass.", "Miss.", "Sat.").
/// </summary>
internal static class Abbreviations
{
    private static readonly (AbbreviationKind Kind, string Words)[] Lists =
    [
        // People: ranks, offices, forms of address.
        (AbbreviationKind.NeverLast, "mr mrs ms dr drs prof profs messrs mme mmes mlle msgr Fr Hon Rev Revd Sra Srta Smt Mohd Wm Jas Chas Thos"),
        (AbbreviationKind.NeverLast, "Gen GEN Lt LT Col COL Maj Capt CAPT Cpt Cmdr Comdr Cdr Sgt SGT Cpl Pvt Pfc Adm Brig Supt Insp Det Const Cst Pte Ens Lieut"),
        (AbbreviationKind.NeverLast, "Sen Sens Rep Reps Gov Govs Pres Amb Atty Asst Dist Sec Treas Ald Cllr Dy Addl"),

        // Places that take a name.
        (AbbreviationKind.NeverLast, "Mt Mts Ft Pt Ste"),

        // Inside a sentence by their meaning.
        (AbbreviationKind.NeverLast, "e.g i.e cf viz vs v eg ie ca resp Rs"),
        (AbbreviationKind.BeforeNumber, "no nos n\u00B0 p pp vol vols ch chap para paras fig figs eq eqn ref refs sec Art Arts sect pt ver nr tel ext rte op c"),

        // Time.
        (AbbreviationKind.MaybeLast, "jan feb Mar apr Jun Jul aug sept sep oct nov dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun"),
        (AbbreviationKind.MaybeLast, "hr hrs min mins secs yr yrs"),
        (AbbreviationKind.TimeOfDay, "a.m p.m"),

        // Companies and other bodies.
        (AbbreviationKind.Company, "inc co cos corp ltd bros plc llc llp gmbh pty n.v s.a a.g l.p s.p.a"),
        (AbbreviationKind.MaybeLast, "assn assoc mfg intl natl univ dept depts inst govt comm"),

        // Behind a name.
        (AbbreviationKind.MaybeLast, "jr sr esq ph.d phd ret retd"),

        // States and provinces.
        (AbbreviationKind.State, "Ala Ariz Ark Calif Cal Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ont Ore Pa Penn Que Tenn Tex Va Vt Wash Wis Wisc Wyo Dak Alta n.y n.j n.h n.c s.c n.d s.d n.m r.i w.va d.c p.r b.c n.s"),

        // Addresses, measures, editing.
        (AbbreviationKind.MaybeLast, "st ave blvd rd cu hwy pkwy sq bldg pl apt ft lb lbs oz yd yds mi gal"),
        (AbbreviationKind.MaybeLast, "etc al est approx incl exec dir mgr admin misc trans transl ed eds pub publ max subsp spp"),
    ];

    private static readonly FrozenDictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> AnyCase =
        Build(StringComparer.OrdinalIgnoreCase, entry => !entry.Any(char.IsUpper));

    private static readonly FrozenDictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> ExactCase =
        Build(StringComparer.Ordinal, entry => entry.Any(char.IsUpper));

    /// <summary>The kind of <paramref name="word"/>, which comes without its last full stop.</summary>
    public static AbbreviationKind KindOf(ReadOnlySpan<char> word)
    {
        if (ExactCase.TryGetValue(word, out var kind) || AnyCase.TryGetValue(word, out kind))
        {
            return kind;
        }

        return IsDotted(word) ? AbbreviationKind.MaybeLast : AbbreviationKind.None;
    }

    /// <summary>Letters with a full stop behind each but the last: "U.S", "D.C", "J.P", "S.p.A".</summary>
    private static bool IsDotted(ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || word.Length % 2 == 0)
        {
            return false;
        }

        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.')
            {
                return false;
            }
        }

        return true;
    }

    private static FrozenDictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> Build(
        StringComparer comparer,
        Func<string, bool> belongs)
    {
        var entries =
            from list in Lists
            from word in list.Words.Split(' ')
            where belongs(word)
            select KeyValuePair.Create(word, list.Kind);
        return entries.ToFrozenDictionary(comparer).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}

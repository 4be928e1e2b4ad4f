using System.Collections.Frozen;
using MediaCourse.Quotes.Attribution;

namespace MediaCourse.Framing.Verbs;

/// <summary>Common verbs of news by their forms, to tell who does something and to whom. A short list: what is not on it is unclear.</summary>
internal static class VerbWords
{
    private const string Regular = """
        abandon accept achieve act adopt advance affect aim allow amend announce answer appear appoint apply approach approve argue arrest arrive
        ask attack attempt attend avoid back ban believe belong benefit block bomb boost borrow call campaign cancel capture carry cause
        challenge change claim clash close collapse commit complete concede conclude condemn conduct confirm confront consider contain
        continue control cooperate cover create criticise criticize cross damage deal decide declare decline decrease defeat defend delay deliver
        demand deny deploy deserve design destroy detain develop die direct disagree discuss dismiss dispute divide dominate donate double drop
        earn ease elect emerge emphasize employ enable encourage end endorse engage enjoy ensure enter escalate establish exchange exclude
        execute exercise exhibit expand expect expel expire explain exploit export express extend face fail favour favor finance fire finish fix
        follow force form found free fuel gain govern grant guarantee halt handle happen harm hate help hope host ignore illustrate imply import
        impose improve include increase inform injure insist intend interfere intervene introduce invade invest investigate invite isolate issue join
        jail judge jump kill lack land last launch learn level like limit link list live lobby look love lower maintain manage march mark marry match
        matter mention monitor mourn move name need negotiate nominate notice obey object observe obtain occupy occur offer open operate oppose
        order organise organize oust outline overlook own pass pause permit persuade plan play please pledge point poison possess postpone praise prefer
        prepare present press pressure prevent proceed produce prohibit promise promote prompt propose prosecute protect protest prove provoke
        publish pull punish purchase push question raise reach react realise realize receive recognise recognize recommend record recover reduce refer reflect
        refrain refuse regard regret reinforce reject relate release rely remain remember remove renew repeat replace report represent request require
        rescue resign resist resolve respect respond restore restrict result retain retaliate retire return reveal reverse review revive revoke revitalize
        risk rule sanction save search seem seize select separate serve settle shape share shift shock sign slap slow solve sound spark start
        state stay stop strengthen stress struggle succeed suffer suggest supply support suppose suppress suspect suspend sustain talk target
        tax tend threaten touch trade train transfer transform travel treat trigger trust try turn undermine underestimate update urge use
        violate visit vote vow wait walk want warn waste watch welcome wish witness wonder work worry wrap yield
        accompany acknowledge acquire address admire affirm aid alarm alienate alter analyse anger annex assassinate assist assure bar bargain battle
        blackmail blockade boycott breach bully bury calm cease censor charge chase cheat coerce combat compel compete complain comply concern
        contact contribute convene convict convince coordinate crush curb debate deceive defy degrade deport depend deprive deter disappoint
        disarm disrupt distance divert embarrass embrace empower endanger enforce evacuate exaggerate exert exhaust frustrate fulfil honour honor
        humiliate incite infiltrate influence inherit inspire insult integrate intensify intimidate jeopardise jeopardize lift loot mediate merge
        mobilise mobilize mock murder nationalise obstruct offend outnumber paralyse patrol pardon persecute pressurise profit pursue ratify
        regain relax reopen repress resent resume revise rival rob sabotage safeguard scare smuggle snub soften stabilise starve storm subsidise
        surprise surrender surround tolerate torture tussle unite unveil value weaken worsen
        """;

    private const string Irregular = """
        be is/are/am was/were been being; become becomes became become; begin begins began begun; bend bends bent bent; bind binds bound bound; bite bites bit bitten;
        break breaks broke broken; bring brings brought brought; build builds built built; buy buys bought bought; catch catches caught caught; cast casts cast cast;
        choose chooses chose chosen; come comes came come; cost costs cost cost; cut cuts cut cut; deal deals dealt dealt; do does did done;
        draw draws drew drawn; drive drives drove driven; eat eats ate eaten; fall falls fell fallen; feel feels felt felt; fight fights fought fought;
        find finds found found; flee flees fled fled; fly flies flew flown; forbid forbids forbade forbidden; forget forgets forgot forgotten; forgive forgives forgave forgiven; freeze freezes froze frozen;
        get gets got gotten; give gives gave given; go goes went gone; grow grows grew grown; have has had had; hear hears heard heard;
        hit hits hit hit; hold holds held held; hurt hurts hurt hurt; keep keeps kept kept; know knows knew known; lay lays laid laid; lead leads led led;
        leave leaves left left; lend lends lent lent; let lets let let; lie lies lay lain; lose loses lost lost; make makes made made; mean means meant meant;
        meet meets met met; mislead misleads misled misled; overtake overtakes overtook overtaken; pay pays paid paid; put puts put put; quit quits quit quit; read reads read read; rebuild rebuilds rebuilt rebuilt;
        ride rides rode ridden; ring rings rang rung; rise rises rose risen; run runs ran run; say says said said; see sees saw seen; seek seeks sought sought;
        sell sells sold sold; send sends sent sent; set sets set set; shake shakes shook shaken; shoot shoots shot shot; show shows showed shown; shut shuts shut shut;
        sing sings sang sung; sink sinks sank sunk; sit sits sat sat; sleep sleeps slept slept; speak speaks spoke spoken; spell spells spelt spelt; spend spends spent spent; spread spreads spread spread;
        stand stands stood stood; steal steals stole stolen; strike strikes struck struck; swear swears swore sworn; sweep sweeps swept swept; swing swings swung swung;
        take takes took taken; teach teaches taught taught; tear tears tore torn; retell retells retold retold; tell tells told told; think thinks thought thought; throw throws threw thrown;
        understand understands understood understood; underestimate underestimates underestimated underestimated; undertake undertakes undertook undertaken; uphold upholds upheld upheld; wear wears wore worn;
        win wins won won; withdraw withdraws withdrew withdrawn; write writes wrote written
        """;

    private const string Nouns = """
        act aim attack ban benefit block call campaign challenge change charge claim clash concern control cost cover damage deal debate decline defeat
        demand dispute doubt drop effort end exchange exercise export face fear fight fire force form fund gain grant harm help hope host import increase influence interest issue
        judge lack land launch lead limit link list look love mark match matter move name need offer order pause plan play pledge point praise present press pressure
        profit promise protest purchase push question raise reach record regard release remark report request result return review risk rise rule run sanction search set shape share
        shift show sign sound spread stand start state stay step strike struggle suggest supply support talk target tax threat trade train transfer travel trigger trust turn
        use value view visit vote vow wait walk want warn waste watch welcome win wish work worry yield
        """;

    private static readonly FrozenDictionary<string, VerbForm>.AlternateLookup<ReadOnlySpan<char>> Lookup = Build().GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, string[]> Pasts = Irregular.Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(row => row.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        .ToFrozenDictionary(cells => cells[0], cells => cells[2..4].SelectMany(cell => cell.Split('/')).ToArray(), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Bases = Pasts.SelectMany(row => row.Value, (row, past) => (Base: row.Key, Form: past))
        .Concat(Regular.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Concat(Pasts.Keys).SelectMany(verb => Inflection.Of(verb), (verb, form) => (Base: verb, form.Form)))
        .DistinctBy(pair => pair.Form, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(pair => pair.Form, pair => pair.Base, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NounForms = Nouns
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(noun => Inflection.Of(noun).Where(form => form.Kind is VerbForm.Base or VerbForm.Third).Select(form => form.Form))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What form of a verb the word can be. An unlisted word in -ed or -ing counts as one.</summary>
    public static VerbForm FormOf(ReadOnlySpan<char> word)
    {
        if (Lookup.TryGetValue(word, out var form))
        {
            return form;
        }

        if (CueWords.LemmaOf(word) is not null)
        {
            return CueWords.IsParticiple(word) ? VerbForm.Ing
                : word.EndsWith("ed", StringComparison.OrdinalIgnoreCase) ? VerbForm.Past | VerbForm.Participle
                : word is [.., 's' or 'S'] ? VerbForm.Third : VerbForm.Base;
        }

        return word.Length <= 4 ? VerbForm.None
            : word.EndsWith("ed", StringComparison.OrdinalIgnoreCase) ? VerbForm.Past | VerbForm.Participle
            : word.EndsWith("ing", StringComparison.OrdinalIgnoreCase) ? VerbForm.Ing
            : VerbForm.None;
    }

    /// <summary>The past forms of a verb that does not take -ed, past first, then the participle; none where it is regular or unknown.</summary>
    public static IReadOnlyList<string> PastOf(string verb) => Pasts.GetValueOrDefault(verb, []);

    /// <summary>The verb of which the word is a form; null where no such verb is known.</summary>
    public static string? BaseOf(string word) => Pasts.ContainsKey(word) ? word : Bases.GetValueOrDefault(word) ?? CueWords.LemmaOf(word);

    /// <summary>Whether the form can be a noun as well: "claims", "talks".</summary>
    public static bool MayBeNoun(ReadOnlySpan<char> word) => NounForms.Contains(word);

    private static FrozenDictionary<string, VerbForm> Build()
    {
        var forms = new Dictionary<string, VerbForm>(StringComparer.OrdinalIgnoreCase);
        foreach (var (form, kind) in Regular.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(Inflection.Of))
        {
            forms[form] = forms.GetValueOrDefault(form) | kind;
        }

        VerbForm[] order = [VerbForm.Base, VerbForm.Third, VerbForm.Past, VerbForm.Participle, VerbForm.Ing];
        foreach (var row in Irregular.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var cells = row.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            for (var i = 0; i < cells.Length; i++)
            {
                foreach (var form in cells[i].Split('/'))
                {
                    forms[form] = forms.GetValueOrDefault(form) | order[i];
                }
            }

            foreach (var (form, kind) in Inflection.Of(cells[0]).Where(form => form.Kind == VerbForm.Ing))
            {
                forms[form] = forms.GetValueOrDefault(form) | kind;
            }
        }

        return forms.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}

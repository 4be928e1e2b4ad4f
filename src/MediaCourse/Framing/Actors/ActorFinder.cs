using System.Collections.Immutable;
using MediaCourse.Quotes;
using MediaCourse.Quotes.Attribution;
using MediaCourse.Sources;
using MediaCourse.Text;
using MediaCourse.Text.Sentences;

namespace MediaCourse.Framing.Actors;

/// <summary>Goes through an article sentence by sentence and collects who is named.</summary>
internal sealed class ActorFinder
{
    private static readonly WordSet CountedPronouns = new("he she they him her them his hers their theirs himself herself themselves");
    private readonly Article _article;
    private readonly List<(ReporterSentence Reporter, ActorSection? Section, List<ActorSentence> Parts)> _sentences;
    private readonly ImmutableArray<Quotation> _quotations;
    private readonly NameChains _chains;
    private readonly SpeakerResolver _resolver;
    private readonly ActorBook _book;
    private int _pronouns;

    public ActorFinder(Article article, List<(ReporterSentence Reporter, ActorSection? Section, List<ActorSentence> Parts)> sentences, ImmutableArray<Quotation> quotations)
    {
        _article = article;
        _sentences = sentences;
        _quotations = quotations;
        var names = new NameBook([.. _sentences.SelectMany(sentence => sentence.Parts).Select(part => part.Words)]);
        _chains = new NameChains(_sentences.SelectMany(sentence => sentence.Parts));
        _resolver = new SpeakerResolver(names);
        _book = new ActorBook(names);
    }

    public NamedActors Find()
    {
        foreach (var (reporter, _, parts) in _sentences)
        {
            foreach (var part in parts)
            {
                Read(part);
            }

            _resolver.Pass(reporter, SpeakerIn(reporter));
        }

        return new(_article.Id, _book.Actors(_article.Id), _pronouns);
    }

    // As the attribution of quotations goes through the text, so that both mean the same person by "he".
    private string? SpeakerIn(ReporterSentence reporter)
    {
        string? speaker = null;
        for (var item = 0; item < reporter.Count; item++)
        {
            speaker = reporter.IsQuotation(item) ? _quotations[reporter[item].Quotation].Speaker ?? speaker : speaker;
        }

        return speaker;
    }

    private void Read(ActorSentence sentence)
    {
        var words = sentence.Words;
        for (var at = 0; at < words.Count; at++)
        {
            _pronouns += CountedPronouns.Contains(words.WordAt(at)) ? 1 : 0;
        }

        var chains = _chains.In(sentence).ToList();
        if (chains.Count == 0)
        {
            return;
        }

        var company = new CompanyReader(words, chains).Read();
        for (var i = 0; i < chains.Count; i++)
        {
            Read(sentence, chains, i, company[i]);
        }
    }

    private void Read(ActorSentence sentence, List<NameChain> chains, int index, CompanyFound company)
    {
        var words = sentence.Words;
        var chain = chains[index];
        if (chain.HasName)
        {
            var head = SharesHead(words, chains, index);
            _book.AddName(words, chain, Mention(sentence, chain, company), head, company.Preposition);
            return;
        }

        if (Bearer(words, chains, index) is { } bearer)
        {
            _book.AddTitle(words, chain, bearer);
            return;
        }

        if (!NameChains.IsActor(words, chain))
        {
            return;
        }

        var isOne = RoleNouns.IsPerson(words.StemAt(chain.To)) && !RoleNouns.IsPlural(words.StemAt(chain.To));
        var known = isOne && chain.IsDefinite && !sentence.IsQuoted && !words.IsWord(chain.Edge + 1, "other")
            ? _resolver.Resolve(words, new NounPhrase(chain.Edge, chain.To, PhraseHead.Role)) : null;
        _book.AddRole(words, chain, Mention(sentence, chain, company), known);
    }

    // "Zhao Lijian, a spokesman"; "the chief officer, Yang Jiechi"
    private static NameChain? Bearer(ReporterSentence words, List<NameChain> chains, int index)
    {
        var chain = chains[index];
        if (!RoleNouns.IsPerson(words.StemAt(chain.To)))
        {
            return null;
        }

        if (index > 0 && chains[index - 1] is { HasName: true } before && chain.Edge == before.To + 2 && words.IsMark(before.To + 1, ','))
        {
            return before;
        }

        return index + 1 < chains.Count && chains[index + 1] is { HasName: true } behind && behind.From == chain.To + 2 && behind.NameFrom == behind.From && words.IsMark(chain.To + 1, ',') ? behind : null;
    }

    // "Chinese and US officials": the first has the head of the second.
    private static NameChain? SharesHead(ReporterSentence words, List<NameChain> chains, int index)
    {
        var chain = chains[index];
        return index + 1 < chains.Count && chains[index + 1] is { HasName: false } next && next.Edge == chain.To + 2 && words.IsWord(chain.To + 1, "and")
            && Countries.Of(words.StemAt(chain.To).ToString()) is { Kind: CountryWord.Adjective or CountryWord.Name } && words.IsCapital(next.From) && RoleNouns.IsPlural(words.StemAt(next.To))
            ? next : null;
    }

    private ActorMention Mention(ActorSentence sentence, NameChain chain, CompanyFound company)
    {
        var words = sentence.Words;
        var from = chain.HasName ? chain.From : chain.Edge;
        var last = words[chain.To].Span;
        var end = words.IsPossessiveAt(chain.To) ? last.End - 2 : last.End;
        return new(_article.Raw, new TextSpan(words[from].Span.Start, end), sentence.Section, sentence.IsQuoted, company.Company, company.Reason);
    }
}

using System.Collections.Concurrent;
using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Courses;
using MediaCourse.Grading.Gradebook;
using MediaCourse.Grading.Marking;

namespace MediaCourse.Desk.Marking;

/// <summary>An assignment as it lies on the desk: the master, and the hand-ins that are marked. It is made anew when hand-ins are graded.</summary>
internal sealed class AssignmentDesk
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<Answer>> _orders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, int>> _places = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Html> _questions = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, HandInRow> _byMark;

    public AssignmentDesk(MasterNotebook master, IReadOnlyList<HandInRow> handIns, string version)
    {
        (Master, Version) = (master, version);

        // Where the best of several counts, each has to be marked to find out which that is.
        var counted = master.Assignment.Counted == CountedHandIn.Best ? handIns : [.. Marks.Counted(master, handIns).Select(static marks => marks.HandIn)];
        HandIns = [.. counted.Where(static handIn => handIn.Version is not null)];
        Ungraded = [.. counted.Where(static handIn => handIn.Version is null)];
        var several = HandIns.CountBy(static handIn => handIn.Student, StringComparer.Ordinal).Where(static count => count.Value > 1).Select(static count => count.Key).ToHashSet(StringComparer.Ordinal);
        _byMark = HandIns.ToDictionary(handIn => several.Contains(handIn.Student) ? FormattableString.Invariant($"{handIn.Student}\n{handIn.Id}") : handIn.Student, StringComparer.Ordinal);
    }

    public MasterNotebook Master { get; }

    /// <summary>A text that differs whenever the master or the hand-ins are others; the gradebook does not know of the master's changes.</summary>
    public string Version { get; }

    public string Id => Master.Assignment.Id;

    /// <summary>The hand-ins that are marked.</summary>
    public IReadOnlyList<HandInRow> HandIns { get; }

    /// <summary>Hand-ins that count and have not been graded.</summary>
    public IReadOnlyList<HandInRow> Ungraded { get; }

    /// <summary>The items that people mark.</summary>
    public IReadOnlyList<GradedItem> ByHand => [.. Master.Items.Where(static item => item.Kind != ItemKind.Code)];

    /// <summary>The item with this id, or null.</summary>
    public GradedItem? Item(string id) => Master.Items.FirstOrDefault(item => item.Id == id);

    /// <summary>The answers to an item in the order in which they are marked; with an empty item, the hand-ins in the order for marking by student.</summary>
    public IReadOnlyList<Answer> Order(string item) => _orders.GetOrAdd(item, seed => [.. MarkingOrder.Of($"{Id}/{seed}", _byMark.Keys).Select(one => new Answer(_byMark[one.Id], one.Code))]);

    /// <summary>Where an answer stands in the order of an item, by its code; -1 for none.</summary>
    public int PlaceOf(string item, string code) => _places.GetOrAdd(item, seed => Order(seed).Index().ToDictionary(static one => one.Item.Code, static one => one.Index, StringComparer.Ordinal)).GetValueOrDefault(code, -1);

    /// <summary>The answer of a hand-in to an item.</summary>
    public Answer AnswerOf(string item, long handIn) => Order(item).First(answer => answer.HandIn.Id == handIn);

    /// <summary>What is asked and what the reference solution answers, written once.</summary>
    public Html Once(string key, Func<Html> write) => _questions.GetOrAdd(key, _ => write());
}

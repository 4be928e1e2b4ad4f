using System.Security.Cryptography;
using System.Text;
using MediaCourse.Compiler.Wire;
using MediaCourse.Notebooks.Sessions.Compilation;

namespace MediaCourse.Compiler;

/// <summary>
/// Steps that have been compiled, in the order in which they continue one another, so that what hand-ins have in common is compiled once.
/// A step is known by its exact text and by what it continues. Behind a student's cell hand-ins meet again where their cells have one
/// shape (<see cref="SubmissionShape"/>).
/// </summary>
internal sealed class StepMemory
{
    /// <summary>Bytes that a worker spends on it, by estimate; then it begins anew.</summary>
    private const long MostRemembered = 128 << 20;

    /// <summary>What the compiler keeps of a cell for those behind it.</summary>
    private const long SizeOfSubmission = 256 << 10;

    private const long SizeOfEntry = 1 << 10;

    /// <summary>What the compiler keeps of a character of source.</summary>
    private const long SizeOfCharacter = 4;

    /// <summary>Bytes that the worker may hold when it begins a notebook; what one hand-in makes it keep must not be missing for the next.</summary>
    private const long MostHeld = 512L << 20;

    private long _size;

    /// <summary>Where every notebook begins.</summary>
    public Place Beginning { get; private set; } = new(chain: null);

    /// <summary>Forgets everything if it has become too much. A notebook that is being compiled needs what it has gone through.</summary>
    public void ForgetIfFull()
    {
        if (_size > MostRemembered || GC.GetTotalMemory(forceFullCollection: false) > MostHeld)
        {
            Beginning = new Place(chain: null);
            _size = 0;
        }
    }

    /// <summary>What came of a step the last time it was compiled at a place, or null.</summary>
    public static Outcome? Recall(Place place, string? assemblyName, SourceStep step) =>
        place.Outcomes.GetValueOrDefault(KeyOf(assemblyName, step));

    /// <summary>Keeps what came of a step.</summary>
    /// <param name="place">What it continues.</param>
    /// <param name="assemblyName">The name of its assembly, or null for the usual one.</param>
    /// <param name="step">The step.</param>
    /// <param name="compiled">What came of it.</param>
    /// <param name="chain">The cells of it that a next step continues, in order; none where it does not compile.</param>
    public Outcome Remember(Place place, string? assemblyName, SourceStep step, CompiledStep compiled, IReadOnlyList<Submission> chain)
    {
        var key = KeyOf(assemblyName, step);
        var outcome = new Outcome(compiled, chain.Count == 0 ? null : Continue(place, key, assemblyName, chain));
        place.Outcomes[key] = outcome;
        _size += SizeOfEntry + (step.Code.Length * SizeOfCharacter) + compiled.Parts.Sum(static part => (long)part.Assembly.Length + part.Symbols.Length);
        return outcome;
    }

    private Place Continue(Place place, string key, string? assemblyName, IReadOnlyList<Submission> chain)
    {
        var shapes = chain.Select(SubmissionShape.Of).ToList();

        // What is compiled behind a step names its assembly, which is loaded with that step and no other.
        var shape = shapes.Contains(null) ? "text " + key : $"shape {assemblyName}\n" + string.Join("\n\n", shapes);
        if (!place.Next.TryGetValue(shape, out var next))
        {
            next = place.Next[shape] = new Place(chain[^1]);
            _size += SizeOfSubmission;
        }

        return next;
    }

    private static string KeyOf(string? assemblyName, SourceStep step) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{assemblyName}\n{step.Name.Length}\n{step.Name}\n{step.Code}")));

    /// <summary>What came of a step.</summary>
    /// <param name="Compiled">Its parts, or why it does not compile.</param>
    /// <param name="Next">Where the step behind it goes on, or null where it does not compile.</param>
    public sealed record Outcome(CompiledStep Compiled, Place? Next);

    /// <summary>A place in notebooks: behind certain cells.</summary>
    /// <param name="chain">The cells.</param>
    public sealed class Place(Submission? chain)
    {
        public Submission? Chain { get; } = chain;

        public Dictionary<string, Outcome> Outcomes { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, Place> Next { get; } = new(StringComparer.Ordinal);
    }
}

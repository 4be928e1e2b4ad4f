using System.Collections.Immutable;
using System.Reflection;
using MediaCourse.Executor.Formatting;
using MediaCourse.Executor.Wire;

namespace MediaCourse.Executor.Running;

/// <summary>Tells an exception in words and places of the notebook.</summary>
internal static class CellFaults
{
    private const int MaximumDepth = 8;
    private const int MaximumLines = 100;
    private const int MaximumMessage = 8 << 10;

    public static CellFault Describe(Exception error)
    {
        error = Unwrap(error);
        var traceback = ImmutableArray.CreateBuilder<string>();
        Describe(error, "", traceback, depth: 0);
        return new CellFault(NameOf(error), MessageOf(error), traceback.ToImmutable());
    }

    private static void Describe(Exception error, string prefix, ImmutableArray<string>.Builder lines, int depth)
    {
        lines.Add($"{prefix}{NameOf(error)}: {MessageOf(error)}");
        lines.AddRange(CellFrames.Of(error));
        if (depth == MaximumDepth || lines.Count > MaximumLines)
        {
            return;
        }

        foreach (var inner in InnerOf(error))
        {
            Describe(inner, "caused by ", lines, depth + 1);
        }
    }

    /// <summary>An exception around the real one that says nothing of its own.</summary>
    private static Exception Unwrap(Exception error)
    {
        while (error is TargetInvocationException { InnerException: { } thrown }
            || (error is AggregateException { InnerExceptions: [var only] } && (thrown = only) is not null))
        {
            error = thrown;
        }

        return error;
    }

    private static IEnumerable<Exception> InnerOf(Exception error) => error switch
    {
        AggregateException several => several.InnerExceptions.Take(MaximumDepth),
        _ => error.InnerException is { } inner ? [inner] : [],
    };

    private static string NameOf(Exception error) => TypeName.Of(error.GetType());

    /// <summary>The exception's message; a cell's own exception class may fail to give one.</summary>
    private static string MessageOf(Exception error)
    {
        try
        {
            var message = error switch
            {
                AggregateException several => $"{several.InnerExceptions.Count} errors occurred.",
                OutOfMemoryException => "The cell needed more memory than this session may use.",
                _ => error.Message ?? "",
            };
            return message.Length <= MaximumMessage ? message : message[..MaximumMessage] + "…";
        }
        catch (Exception failure) when (failure is not ThreadAbortException)
        {
            return "(its message could not be read)";
        }
    }
}

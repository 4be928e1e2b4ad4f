using System.Collections.Immutable;
using System.Text;

namespace MediaCourse.Notebooks.Documents;

/// <summary>
/// New notebooks that MediaCourse, .NET Interactive and any Jupyter client open alike: format 4.5 with the metadata
/// of .NET Interactive's C# kernel.
/// </summary>
public static class LessonNotebook
{
    private const string Template =
        """
        {
         "cells": [],
         "metadata": {
          "kernelspec": {
           "display_name": ".NET (C#)",
           "language": "C#",
           "name": ".net-csharp"
          },
          "language_info": {
           "file_extension": ".cs",
           "mimetype": "text/x-csharp",
           "name": "C#",
           "pygments_lexer": "csharp",
           "version": "14.0"
          },
          "polyglot_notebook": {
           "defaultKernelName": "csharp",
           "kernelInfo": {
            "defaultKernelName": "csharp",
            "items": [
             {
              "aliases": [],
              "languageName": "C#",
              "name": "csharp"
             }
            ]
           }
          }
         },
         "nbformat": 4,
         "nbformat_minor": 5
        }

        """;

    /// <summary>A new notebook with these cells.</summary>
    /// <param name="name">Name under which messages speak of it.</param>
    /// <param name="cells">The cells; those without an id get one.</param>
    public static NotebookDocument Create(string name, params ImmutableArray<NotebookCell> cells) =>
        NotebookDocument.Parse(Encoding.UTF8.GetBytes(Template.ReplaceLineEndings("\n")), name) with { Cells = cells };

    /// <summary>A new C# code cell with the metadata that .NET Interactive gives it.</summary>
    public static NotebookCell Code(string source) => NotebookCell.Code(source) with
    {
        Metadata = NotebookMetadata.Empty.With("csharp", "dotnet_interactive", "language").With("csharp", "polyglot_notebook", "kernelName"),
    };
}

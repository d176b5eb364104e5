"""One French sentence per way in which a file cannot be read: what is wrong, and what to write instead."""

from ..problems import Problem, clipped

MAX_PROBLEMS = 20  # per file: whoever has more of them has one mistake, repeated

_QUOTE_IT = "mettez tout le texte entre guillemets droits"

SENTENCES = {
    # Folders and files
    "network-missing": "Ce dossier n'existe pas ou ne peut pas être lu. Indiquez le dossier qui contient « sectors ».",
    "files-changing": "Des fichiers changent pendant la lecture. Enregistrez-les tous, puis relancez.",
    "sectors-missing": (
        "Le dossier « sectors » manque. Créez-le à la racine du réseau, avec un fichier par secteur, "
        "par exemple sectors/agri-food.yml."
    ),
    "folder-not-a-folder": "« {name} » devrait être un dossier. Renommez ce fichier, puis créez le dossier « {name} ».",
    "folder-case": "Le nom de ce dossier s'écrit en minuscules. Renommez-le en « {name} ».",
    "folder-unreadable": "Ce dossier ne peut pas être lu. Donnez-vous le droit de lecture, puis relancez.",
    "folder-named-yml": "Ceci est un dossier, mais son nom finit par « .yml ». Renommez-le sans « .yml ».",
    "folder-too-deep": "Ce dossier est rangé trop profond. Remontez ses fichiers dans {folder}/.",
    "file-too-deep": "Ce fichier est rangé trop profond : il ne serait pas lu. Déplacez-le dans {folder}/.",
    "offer-without-sector": (
        "Une offre se range dans le dossier de son secteur. Déplacez ce fichier, par exemple dans "
        "offers/agri-food/{name}."
    ),
    "file-suffix": "Le nom de ce fichier finit mal : il faut « .yml », en minuscules. Renommez-le en « {name} ».",
    "file-name": "Ce nom contient un caractère illisible. Renommez avec des lettres, des chiffres et des tirets.",
    "file-ignored": "Ce fichier n'est pas lu : seuls le sont ceux qui finissent par « .yml ». Déplacez-le ailleurs.",
    "file-misnamed": (
        "Ce fichier n'est pas lu : seuls le sont ceux qui finissent par « .yml ». Renommez-le en « {name} », ou "
        "supprimez-le si c'est une copie."
    ),
    "page-file": (
        "Ce fichier serait publié tel quel. Dans content/, seuls vont les textes (.md), les images (.png, .jpg, .webp, "
        ".gif, .svg) et les PDF. Déplacez-le ailleurs."
    ),
    "file-symlink": "Ceci est un lien vers un autre endroit. Remplacez-le par le vrai fichier ou le vrai dossier.",
    "file-special": "Ceci n'est pas un fichier ordinaire. Remplacez-le par un fichier de texte.",
    "file-unreadable": "Ce fichier ne peut pas être lu. Donnez-vous le droit de lecture, puis relancez.",
    "file-vanished": "Ce fichier a disparu pendant la lecture. Enregistrez-le de nouveau, puis relancez.",
    "file-changed": "Ce fichier a changé pendant la lecture. Enregistrez-le, puis relancez.",
    "file-too-big": "Ce fichier dépasse {most} Ko. Raccourcissez-le ou partagez-le en plusieurs fichiers.",
    "file-empty": "Ce fichier est vide. Écrivez un champ par ligne, par exemple « name: Logistique », ou supprimez-le.",
    "file-utf-16": "Ce fichier est enregistré en UTF-16. Enregistrez-le en UTF-8 (« Enregistrer sous », codage UTF-8).",
    "file-not-utf-8": (
        "Le caractère placé ici n'est pas en UTF-8. Enregistrez ce fichier en UTF-8 "
        "(« Enregistrer sous », codage UTF-8), puis retapez ce caractère."
    ),
    # Characters
    "text-control": "Il y a ici un caractère de commande ({character}). Effacez-le et retapez le texte au clavier.",
    "text-invisible": "Il y a ici un caractère invisible ({character}). Effacez-le et retapez le texte au clavier.",
    "text-conflict": (
        "Deux personnes ont changé ces lignes, et git garde les deux versions. Première : {first} ; seconde : "
        "{second}. Gardez les bonnes lignes, effacez les autres, puis les marques ({marks})."
    ),
    "text-conflict-mark": "Cette ligne ({mark}) est une marque que git a laissée. Effacez-la, puis relisez autour.",
    "yaml-tab": "Cette ligne commence par une tabulation. Remplacez-la par des espaces.",
    "yaml-odd-indent": "Cette ligne commence par un espace insécable. Remplacez-le par un espace ordinaire.",
    "yaml-odd-space": "Il y a ici un espace insécable. Effacez-le, ou remplacez-le par un espace ordinaire.",
    # What YAML allows and the network does not
    "yaml-directive": "Une ligne ne peut pas commencer par « % ». Supprimez cette ligne.",
    "yaml-several-documents": (
        "Ce fichier en contient plusieurs, séparés par « --- ». Gardez-en un seul et mettez les autres dans "
        "leur propre fichier."
    ),
    "yaml-not-a-mapping": "Ce fichier doit être une suite de champs. Écrivez sur chaque ligne « champ: valeur ».",
    "yaml-duplicate-key": "Ce champ est déjà écrit à la ligne {first}. Gardez une seule des deux lignes.",
    "yaml-two-in-one": (
        "À partir d'ici, ce fichier redit ses champs : un autre a sans doute été collé à sa suite. Gardez le premier, "
        "et mettez la suite dans son propre fichier."
    ),
    "yaml-anchor": f"« & » ne peut pas commencer une valeur. Effacez-le, ou {_QUOTE_IT}.",
    "yaml-alias": f"« * » ne peut pas commencer une valeur. Recopiez la valeur voulue, ou {_QUOTE_IT}.",
    "yaml-tag": f"« ! » ne peut pas commencer une valeur. Effacez-le, ou {_QUOTE_IT}.",
    "yaml-merge-key": "« << » n'est pas compris. Recopiez ici les champs voulus, un par ligne.",
    "yaml-key-not-text": (
        "« {key} » n'est pas un nom de champ. Si c'est voulu, mettez-le entre guillemets droits : \"{key}\": …"
    ),
    "yaml-decimal-comma": "La virgule sépare ici deux champs. Dans un nombre, mettez un point, sans unité : {fixed}.",
    "yaml-text-comma": "La virgule coupe ici la valeur en deux. Mettez toute la valeur entre guillemets droits.",
    "yaml-key-empty": "Il manque un nom de champ avant « : ». Écrivez « champ: valeur ».",
    "yaml-complex-key": "Un nom de champ est un mot, pas une liste ni un groupe. Écrivez « champ: valeur ».",
    "yaml-question-mark": f"« ? » a ici un sens spécial. Effacez-le, ou {_QUOTE_IT}.",
    "yaml-too-deep": "Il y a plus de 12 niveaux les uns dans les autres. Remontez cette partie d'un niveau ou plus.",
    "yaml-too-long": "Ce texte dépasse 10 000 caractères. Raccourcissez-le.",
    # What YAML understands, but not as it was meant
    "yaml-curly-quotes": 'Les guillemets « {quote} » ne sont pas compris ici. Mettez des guillemets droits : "…"',
    "yaml-colon-space": f"Il manque un espace après « : ». Écrivez « {{fixed}} », ou {_QUOTE_IT}.",
    "yaml-long-dash": "Une liste s'écrit avec le tiret court, pas avec « {dash} ». Écrivez « {fixed} ».",
    "yaml-dash-space": "Il manque un espace après le tiret. Écrivez « {fixed} ».",
    "yaml-lost-comment": (
        "La fin de cette ligne, « {lost} », est prise pour un commentaire et ne sera pas lue. Si elle fait partie du "
        "texte, mettez le tout entre guillemets droits ; sinon, mettez un espace après « # »."
    ),
    # What YAML does not understand
    "yaml-unclosed-quote": "Ce guillemet n'est pas fermé. Ajoutez « {quote} » à la fin du texte.",
    "yaml-text-after-quote": (
        "Il y a du texte après le guillemet fermant. Mettez le tout entre guillemets doubles, sans guillemet "
        "double à l'intérieur : \"L'aide cuisinier\"."
    ),
    "yaml-text-after-bracket": f"Il y a du texte après « {{bracket}} ». Allez à la ligne, ou {_QUOTE_IT}.",
    "yaml-escape": "« \\ » n'est pas compris ici. Écrivez « \\\\ », ou entourez le texte d'apostrophes droites : '…'",
    "yaml-two-colons": "Cette ligne contient deux fois « : ». Mettez le texte entre guillemets : {fixed}",
    "yaml-colon-in-text": (
        "Ce texte contient « : ». Mettez tout le texte entre guillemets droits, ou écrivez « champ: >- » puis le texte "
        "à la ligne suivante."
    ),
    "yaml-missing-colon": (
        "Il manque « : » sur cette ligne. Écrivez « champ: valeur », ou décalez la ligne si elle continue un texte."
    ),
    "yaml-missing-comma": "Il manque ici une virgule, ou des guillemets droits autour du texte.",
    "yaml-unclosed-bracket": "« {bracket} » n'est pas fermé. Ajoutez « {closing} » à la fin de la liste ou du groupe.",
    "yaml-extra-bracket": f"« {{bracket}} » ferme une liste qui n'est pas ouverte. Effacez-le, ou {_QUOTE_IT}.",
    "yaml-dash-after-colon": "Une liste commence à la ligne suivante. Allez à la ligne avant ce tiret.",
    "yaml-dash-misplaced": "Ce tiret n'est pas aligné. Mettez le même nombre d'espaces devant chaque tiret.",
    "yaml-indent": (
        "Cette ligne n'est pas alignée avec les autres. Mettez devant elle le même nombre d'espaces que devant "
        "ses voisines."
    ),
    "yaml-block-text": f"Après « {{mark}} », allez à la ligne, ou {_QUOTE_IT}.",
    "yaml-reserved-start": f"Une valeur ne peut pas commencer par « {{character}} » : {_QUOTE_IT}.",
    "yaml-code-fence": "Cette ligne (```) vient d'une copie et n'est pas du fichier. Supprimez-la.",
    "yaml-unreadable": f"Cette ligne n'est pas comprise. Écrivez « champ: valeur », ou {_QUOTE_IT}.",
}

WARNINGS = frozenset({"file-ignored", "yaml-lost-comment"})


def problem(file: str, rule: str, line: int = 1, column: int = 1, field: str = "", /, **values: object) -> Problem:
    """The problem of a rule at a place (1-based), its sentence filled in with clipped values."""
    sentence = SENTENCES[rule].format(**{name: clipped(value) for name, value in values.items()})
    return Problem(file, line, column, field, sentence, "warning" if rule in WARNINGS else "error", rule)

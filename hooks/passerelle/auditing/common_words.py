"""French words that anybody writes: a name made of them alone is told from a sentence by its capitals.

With the words of the labels and of ROME, these are the "ordinary" words of lexicon.py. Regular plurals and feminines
are found by rule. Nothing here is private, and a word too many only asks for a capital.
"""

from __future__ import annotations

_COMMON = """
accès accompagner accord accueil achat acier acte acteur action activité actuel adapter adresse affaire âge âgées
agence agent agir agréable agriculture aide aide-soignant aider aile aimer ainsi air aire aise ajonc alerte allée
aller alliance alors alternance amarre ambition ambulance ambulancier âme améliorer aménagement ami amitié amont amour
an ancien ancre âne ange angle animal animation année annexe annonce août appareil appartement appel appeler apport
apprendre apprenti appui après arbre arc arche architecte ardent ardoise argent arme armement armoire arrêt arrière
arriver art article artisan artiste aspect assez assiette assistance association assurance atelier atlantique atout
attendre attention aube auberge aucun audace aujourd'hui aune aurore aussi auteur auto automne autonomie autour autre
auxiliaire aval avance avant avantage avec avenir avenirs aventure avenue avis avocat avoir avril axe azur bac bagage
baie bain baiser balade balance balcon ballon bambou banc banque bar barbe barge barque barre bas base basilic bassin
bastide bateau bâtiment bâtir bâtisseurs bâton battre beau beaucoup beauté beffroi bel belle bénévole berceau berge
berger besoin bête béton beurre bien bientôt bienvenue bijou bilan billet bio biscuit bise blanc blanchisserie
blanchisseur blé bleu bloc bocage boire bois boisson boîte bon bonheur bonjour bonne bord bordure borne bosquet botte
bouche boucher boucherie boucle boue bouée bougie boulanger boulangerie boule bouquet bourg bourse bout bouteille
boutique bouton branche bras brasserie brave brebis bref bretagne breton bricolage brillant brioche brique brise
brocante broche brosse brouette bruit brume brun bruyère bœuf buisson bulle bureau bureaux bus but cabane cabine
cabinet câble cacao cadeau cadran cadre café cage cahier caillou caisse calcul cale calendrier calme camion camp
campagne canal canard candidat cannelle canot cantine canton cap capable capital car caravane caravelle cariste carré
carreau carrefour carrelage carreleur carrière carrosserie carte carton cas casque cause cave caverne ce cèdre
ceinture cela célèbre celle celui cendre cent centrale centre centre-ville cep cercle cerf cerise cerisier certain
chacun chai chaîne chaise chalet chaleur chambre champ champêtre champion chance chances chandelle changement changer
chanson chant chantier chantiers chapeau chapelle chaque char charbon charcuterie charge chargement charger chariot
charme charpente charpentier charrue chasse chat châtaigne château chaud chauffage chauffeur chauffeur-livreur chaume
chaussée chef chemin cheminée chemise chêne cher chercher cheval chevalier cheveu chèvre chez chien chiffon chiffre
chimie chocolat choix chose chou ciel cigale cigogne cime ciment cinéma cinq circuit cirque cité citoyen citron clair
claire clairière clarté classe clé clef client climat clinique cloche clocher cloison clos clôture clou club coffre
coffreur coiffure coin col colibri colis collecte collectes collectif collectivité collège collègue colline colombe
colonne combien comité commande comme commencer comment commerce commun communauté commune compagnie compagnon
comparer compétence complet comprendre compte concept conception condition conduite confiance confiserie confluence
confort conseil conseils conserve construction construire contact conte content continu contrat contre contrôle
convention coopération coopérative copain coq coque coquelicot coquillage corbeille corde cordée cormoran corne
corniche corps côte côté coton couleur coup coupe cour courant courbe courir couronne cours course coursier court
cousin couture couvert couverture couvreur craie création crèche créer crème crépi creuset creux cri cristal croire
croisée croissance croix croquant crue cube cueillette cuir cuire cuisine cuisinier cuivre culture cœur cure cycle
cygne cyprès dame danger dans danse date dauphin de dé début décembre décor découverte défi degré dehors déjà déjeuner
délice demain demande demander demeure demi dent départ depuis dernier derrière descendre désinfection dessert dessin
dessous dessus destin détail détour dette deux devant développement devenir devoir diamant dieu différent difficile
digital digue dimanche dîner dire direct directeur direction dispositif distance distribution divers dix docteur doigt
domaine domestique domicile donner doré dormir dos double douceur douche doux douze dragon drap drapeau drive droit
dune dur durable durée eau ébène ébéniste écaille échafaudage échafaudeur échange échelle éclair éclat écluse éclusier
école économie écorce écoute écran écrin écrire écrit écureuil écurie effet effort égal église élagage élan élans
électricien électricité électrique élégant élevage élève elle éloge embarcadère embellie emploi employé employeur
empreinte encore encre endroit énergie enfance enfant enfants enfin engagement ensemble ensuite entendre enthousiasme
entier entre entrée entrepôt entrepôts entreprendre entreprise entretien envie environ environnement envol envols
épaule épi épice épicerie épine époque équerre équilibre équipage équipe équipement équipiers érable escale escalier
espace espaces espérance espoir esprit essai essence est estran estuaire et étable établissement étage étain étang
étape état été étincelle étoffe étoile être étroit étude euro europe évasion éveil événement évident évolution exemple
exercice expérience expert exploitation express expression extérieur façade face facile façon faire fait falaise
famille familles fanal fantaisie farine faste fauteuil faux faveur femme fenêtre fer ferme fermier ferrailleur
ferronnerie fête feu feuille février fiable fibre ficelle fidèle fier figuier figure fil filature file filet fille
film fils fin finir fixe flamme flèche fleur fleuve flore flot fluide flux foi foin fois fonction fond fondation
fontaine force forêt forge format formation forme formidable fort fortune fossé fou fougère four fourni fournil
fournisseur foyer foyers fraîcheur frais fraise framboise français france frêne frère frigo froid fromage fromagerie
froment front fruit fruitier fumée funiculaire fusée futur gabare gage gai galerie galet galop garage garant garde
gardien gare garniture garrigue gâteau gauche gaz géant gel général génération généreux genêt génie genre gens gentil
geste gestion girouette givre glace gland glycine golfe gomme gourmand gourmet goût goutte grâce grain graine graisse
grand grand-ouest grange granit granite grappe gras gravier gré grenier grès grillon gris grive gros groupe groupement
grue guépard guerre guide guidon habitat habiter habitude haie halle halte hameau hanneton hareng harmonie haut
hauteur havre hébergement herbage herbe hérisson héritage héron hêtre heure heureux hibou hier hirondelle histoire
hiver holding homme honneur hôpital horaire horizon horizons horloge hors horticulture hospitalier hôte hôtel hôtelier
hôtellerie houle huile huit huître humain humanité humeur huppe hygiène hypermarché ici idéal idée œil île œillet
image imagine immeuble immobilier impact important imprimerie impulsion indice industrie industriel infirmier
information informatique initiative innovation insertion inspiration instant institut intelligent intérieur intérim
intérimaire international interne inventer inviter itinéraire ivoire jacinthe jade jamais jambe janvier jardin
jardinage jardinier jarre jasmin jaune jeton jeu jeudi jeune jeunesse joie joli jonc jonction jonquille joue jouer
jour journal journée joyeux juge juillet juin jusant jusque juste kiosque là laboratoire lac laine laisser lait
laiterie laitier lame lampe lampion lance lande langage langue lanterne lapin large latitude laurier lavande laver
lavoir le leçon lecture léger légume légumes lendemain lent lettre leur levain levant levée lever levier lézard
liaison liberté librairie libre lien lier lierre lieu ligne lilas lime limite lin linge lion liqueur lire lis lisière
liste lit literie livraison livre livreur local locataire location locaux loge logement logis logistique loi loin
loire loisir long longère longue losange lot loup loutre louve lueur lui lumière lumineux lundi lune lutin lux luxe
lycée lyre maçon maçonnerie madame magasin magie magique magnolia mai maille main mains maintenance maintenant mairie
maïs maison maître majeur mal malade malle maman manche mandarine manger manière manoir manteau manutention maraîchage
maraîcher marais marbre marchand marche marché mardi marée marelle marge marguerite mari marin marine marjolaine
marque marquise marron mars marteau martin mât matelot matériau matériel matière matin mauvais mauve mécanique médecin
médical méduse meilleur mélange mélèze mélodie membre même mémoire ménage ménager mener menthe menu menuiserie
menuisier mer merci mercredi mère méridien merle merveille message messagerie mesure métal météo méthode métier
métiers mètre mettre meuble meule meunier micro midi miel mieux milieu mille mimosa mine minéral minute mirabelle
miracle miroir mise mission mobile mobilité mode modèle moderne moineau moins mois moisson moitié moment monde
monsieur mont montagne monter montre monument moquette morceau mosaïque mot moteur motif mouche mouette moulin
moulinet mousqueton moussaillon mousse mouton mouvement moyen mur muraille mûre muret muscat muse musée musique mutuel
mutuelle myrtille mystère nacré nacre naissance nantes nappe nasse nation natte nature naturel nautique navette
navigation navire ne neige nénuphar nervure net nettoyage nettoyages neuf nez nickel nid niveau noble noce noël noir
noisetier noisette noix nom nomade nombre nord nord-ouest norme notre nougat nous nouveau nova novembre noyau noyer
nuage nuance nœud nuit numérique numéro oasis objectif objet océan ocre octobre odeur odyssée office offre oie oiseau
olive olivier olympe ombre omnibus onde or orage orange orangerie orchidée ordre oreille organisation orge origami
origine orme orner os osier ou oublier ouest oui ours outil ouvert ouverture ouvrage ouvrier ouvrir oxygène page
paille pain paix palette palettes palier palmier panache panier panneau panorama papa papier papillon pâquerette
paquet par parachute paradis parapluie parc parcelle parcours pardon pareil parent paresse parfait parfum paris
parking parler part partage partenaire partie partir pas passage passé passer passerelle passerelles passeur passion
pâte patience patio patrimoine patte pause pavillon payer pays paysage paysagiste paysan pêche pêcher pêcheur peintre
peinture pelle pensée penser pension pente pépinière pépiniériste perche perdre père performance perle permanence
permis perroquet persil personne personnel personnes perspective pétale petit peu peuple peuplier peut phare pharmacie
phénix photo pic pièce pied pierre pigeon pin pinceau pinède pinson pioche pionnier pistache piste pivoine place
plafond plage plaine plaisir plan planche planète plante plaque plaquiste plastique plat platane plateau plateforme
plâtre plein plombier plonge pluie plume plus plusieurs plutôt poêle poème poésie point pointe poire poirier pois
poisson poivre pôle politique polyclinique polyvalent pomme pommier pompe pont population porc port portail porte
porte-clé porter portuaire poser positif position possible poste pot potager poteau poterie pouce pouces poudre poule
poulie pour pourquoi pousse pouvoir prairie pratique pré précieux premier prendre préparateur préparer près présence
présent presque presse pressing pression prêt preuve primeur prince princesse principe printemps prise prix prochain
produit professionnel profil profit programme progrès projet promenade promesse propre propreté propriété protection
proue provision proximité prune prunier public puis puissance puits pur puzzle pyramide quai quais qualité quand quart
quartier quatre que quel quelque question qui quille quintal quinze quotidien racine radeau rafale raisin raison
ramage rame rampe randonnée rang rapide rapport rare raviolis rayon rayonne réactif réalité rebond recette récif
récolte reconstruire recours reculer récup récupération recyclage recyclerie rééducation référence reflet regain
regard régate région règle reine relais relance relation relief remorque remorques remparts renard rencontre rendez
rendre renfort renouveau rénovation repas repassage repère répit réponse repos reprise réseau réserve résidence
résident résine résonance ressource ressourcerie restaurant restauration reste retour retraite retraités réussir
réussite rêve réveil revenir rideau rien rire rivage rive rivière riz robe robinet roc roche rocher roi rôle rond
ronde rosace rose roseau rosée rosier rossignol roue rouge rouille roulotte route roux royal ruban ruche rue ruelle
ruisseau rural rythme sable sablier sabot sac safran sage saint saison salade salaire salaison salarié salle salon
salut samedi sang sanitaire sans santé sapin sarment sarrasin sauge saule saumon saut sauvage savane saveur savoir
savoir-faire savon savonnerie scène science scierie sculpture seau sec second secours secret secteur section sécurité
sel selon semaine semence sens sensation sentier sentir sept septembre serein sérénité série serre serres serrurerie
service services servir seuil seul si siècle signal signature signe silence sillage sillon simple singulier sirène
site situation six social soi soie soignant soigner soin soir sol solaire soldat soleil solidaire solidarité solide
solution solutions sombre somme sommeil sommet son sonate sorte sortie sortir souche soudure souffle soulier soupe
source sourire sous sous-traitance soutien souvenir souvent spatial spécial spirale sport stade station stockage
structure style succès sucre sud suite suivre sujet super superbe supérette supermarché sœur sur sûr sûreté surface
surgelé surprise surtout suspension symbole symphonie syndicat synergie système tabac table tableau tablier tâche
tache taille talent talents talus tamaris tambour tandem tanière tant tante tapis tard tarte tartine tas tasse
technique tel téléphone tellement témoin tempête temple temporaire temps tendance tendre tenir tennis tente terme
terrain terrasse terre terrier territoire terroir tertre test tête texte textile thé théâtre thème thym tiers tige
tigre tilleul timbre tir tire tisane tissage tisser tisserand tissu titre toile toit toiture tomate tomber ton tonneau
topaze torche torrent tortue tôt total touche toucher toujours tour tourbillon tourisme tournant tourne tournesol tous
tout trace tracteur tradition train trait traiteur trajectoire trajet tramontane tramway tranche tranquille
transformation transition transport transporteur trapèze travail travailler travaux travaux-publics traverse traversée
trèfle treille treize tremplin tremplins trente très trésor tresse treuil tri triangle tribu tribune trimaran triomphe
trois trouver truite tu tuile tulipe tulle tunnel type œuf un union unique unité univers urbain urgent usage usine
utile œuvre vacance vache vague vaisseau vaisselle val valeur valise vallée vallon vanille vannerie vannier vapeur
varech vase vaste veau véhicule veille veilleur vélo velours vendanges vendre vendredi venir vent vente ventre ver
verger vérité vernis verre verrière vers versant vert verts vertu verveine vestiaire veuve viande viandes victoire
vide vie vieil vierge vieux vif vigie vigne vigneron vignoble villa village ville vin vinaigre vingt violet violette
violon virage virgule vis visage vision visite vital vitalité vite vitesse vitrail vitre vitres vitrine vivant vive
vivre vocation voici voie voilà voile voilier voir voisin voisinage voiture voix vol volaille volcan volet volonté
vote vouloir voûte voyage voyageur vrac vrai vue wagon yeux zèle zénith zéphyr zéro zinc zinguerie zone
"""

# Words of guides about work, and forms of verbs that no rule finds; in their common form, without accents.
_OF_GUIDES = """
abandon abimes abonnement absence accident accueille agit aliments allergie allocation ancienne apprenez apprennent
arrivant arrive atteindre attendant attendez attendu attente augmente autorise avait bagues bail baisser beneficiaire
benevolat blouse bouge bracelets casse ceux charlotte chaussettes cherche choisir choisissez choisit chute clauses
commencez comprend comprenez compris comptez concerne conduit confie conges connaissent connaissez consigne construit
convenir convenu conviennent couches coupez couvre craint criteres davantage decharger decide decision declaration
decret delai delivre demarrer depassent depend dependent deplacer depose desinfecter desservi devient difference
difficulte diphterie directement dis discussion dispense disponibilite disponible dois doit domiciliation donc douleur
doute ecart echeance ecris eloignees enleve enregistre entend enterres entrainer entretenir erreur essaye essentiel
etiquette etudiant europeen evacuation evacuer evite exercer explication exposees extraite fais fictif font fournit
frequente garantie gardez gene genoux grille habillage habiller hepatite hesite identite impossible imprimee inclusion
indique inscription inscrire inscrite joignable laisse laissez laquelle lave lesquels leve lisible longtemps longueur
loue loyer lunettes mange masque met mettez metropole minimale mis mort mouilles mourir necessaire nettoie nombreuses
nomme notez observation ordinaire organise orientees orienter ouvrables pacte panne parfois parlez participation
participe passez periode pese pictogrammes plupart pochette poignees pointage pointure poliomyelite posez prealable
prefecture prend prennent preparez prescripteur presentation prevenez prevenir previens previent prevoir prime
prioritaire pris probleme proche prolongation prolonge promettre proprietaire prouve provisoire quantite questionnaire
rappeler rappelle rappels rarement rassure rattrapage recepisse recevoir reconnu recopie recu recule reduit reelle
refait refrigerateur refugie refus regroupe relayee releve relisez rembourse remboursement remis remplir renouvelee
renouvelle rentre repare repasse repete reproduits respecter restez resultat resume retenu retire reunion reunit revenu
rougeole sale sauf savez separement seront servent serviettes simplement simplifie sinon soigne soit sonne sors stable
statut subsidiaire suffire suffisent suis suivant surveille taux tenu tetanos thematique tient tombe traduit travaillant
travailleuse trottoir tunique vaut valent validite venez version viens visible voyez
"""

# Tools of the language: they carry no name.
_LITTLE = """
a à au aux avec c ce ces cette chez d dans de des du elle en entre est et eux il ils j je l la le les leur leurs lui m
ma mais me mes mon n ne nos notre nous on ou où par pas pour qu que qui s sa sans se ses si son sous sur t ta te tes
ton tu un une vers vos votre vous y
"""

_LEGAL_FORMS = """
sa sas sasu sarl eurl earl gaec scea sci snc scop scic scp selarl eirl ei gie gfa sca cuma ste societe ets
etablissements etablissement cie asso association
"""

# Family names that are words of many sentences, streets and towns: alone, they say nothing of anybody.
_FREQUENT_NAMES = """
martin bernard dubois thomas robert richard petit durand leroy moreau simon laurent lefebvre michel garcia david
bertrand roux vincent fournier morel girard andre lefevre mercier dupont lambert bonnet francois martinez legrand
garnier faure rousseau blanc guerin muller henry roussel nicolas perrin morin mathieu clement gauthier dumont lopez
fontaine chevalier robin masson sanchez gerard nguyen boyer denis lemaire duval joly gautier roger roche roy noel
meyer lucas meunier jean perez marchand dufour blanchard marie barbier brun dumas brunet schmitt leroux colas
fernandez paul pierre jacques charles louis anne claire rose olivier julien antoine sophie julie camille
"""

COMMON = frozenset((_COMMON + _OF_GUIDES).split())
LITTLE = frozenset(_LITTLE.split())
LEGAL_FORMS = frozenset(_LEGAL_FORMS.split())
FREQUENT_NAMES = frozenset(_FREQUENT_NAMES.split())
